package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.ReleaseRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A procedure of an imported list of base units. */
@Entity
@Table(name = "anesthesia_base")
public class AnesthesiaBaseRow extends ReleaseRow {
    @Embedded
    private AnesthesiaBase content;

    protected AnesthesiaBaseRow() {}

    AnesthesiaBaseRow(AnesthesiaBase content) {
        this.content = content;
    }

    AnesthesiaBase content() {
        return content;
    }
}
