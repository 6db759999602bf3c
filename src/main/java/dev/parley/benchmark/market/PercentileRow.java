package dev.parley.benchmark.market;

import dev.parley.benchmark.release.ReleaseRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of an imported table of percentiles. */
@Entity
@Table(name = "percentile_value")
public class PercentileRow extends ReleaseRow {
    @Embedded
    private LicensedPercentile content;

    protected PercentileRow() {}

    PercentileRow(LicensedPercentile content) {
        this.content = content;
    }

    LicensedPercentile content() {
        return content;
    }
}
