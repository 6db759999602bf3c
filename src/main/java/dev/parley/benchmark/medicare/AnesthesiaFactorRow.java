package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.ReleaseRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A locality of an imported list of anesthesia factors. */
@Entity
@Table(name = "anesthesia_factor")
public class AnesthesiaFactorRow extends ReleaseRow {
    @Embedded
    private AnesthesiaFactor content;

    protected AnesthesiaFactorRow() {}

    AnesthesiaFactorRow(AnesthesiaFactor content) {
        this.content = content;
    }

    AnesthesiaFactor content() {
        return content;
    }
}
