package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.ReleaseRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A conversion factor that was imported beside those that Parley brings. */
@Entity
@Table(name = "conversion_factor")
public class ConversionFactorRow extends ReleaseRow {
    @Embedded
    private ConversionFactor content;

    protected ConversionFactorRow() {}

    ConversionFactorRow(ConversionFactor content) {
        this.content = content;
    }

    ConversionFactor content() {
        return content;
    }
}
