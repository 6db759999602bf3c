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

    /** Null while the entity has not said that the dispute may go on. */
    private LocalDate eligibleOn;

    protected EntityChoice() {}

    EntityChoice(String entity, LocalDate selectedOn) {
        this.entity = entity;
        this.selectedOn = selectedOn;
    }

    String entity() {
        return entity;
    }

    void foundEligible(LocalDate on) {
        this.eligibleOn = on;
    }

    LocalDate eligibleOn() {
        return eligibleOn;
    }

    LocalDate selectedOn() {
        return selectedOn;
    }
}
