package dev.parley.idr;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The entity that will decide, and the day of its selection, from which later clocks run (FED-SE-07). */
@Embeddable
public class EntityChoice {
    private String entity;

    @Column(name = "entity_selected_on")
    private LocalDate selectedOn;

    protected EntityChoice() {}

    EntityChoice(String entity, LocalDate selectedOn) {
        this.entity = entity;
        this.selectedOn = selectedOn;
    }

    String entity() {
        return entity;
    }

    LocalDate selectedOn() {
        return selectedOn;
    }
}
