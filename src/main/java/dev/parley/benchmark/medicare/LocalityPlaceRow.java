package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.ReleaseRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A county or ZIP code of an imported list of localities. */
@Entity
@Table(name = "locality_place")
public class LocalityPlaceRow extends ReleaseRow {
    @Embedded
    private LocalityPlace content;

    protected LocalityPlaceRow() {}

    LocalityPlaceRow(LocalityPlace content) {
        this.content = content;
    }

    LocalityPlace content() {
        return content;
    }
}
