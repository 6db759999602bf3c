package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.ReleaseRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of an imported relative value file. */
@Entity
@Table(name = "relative_value")
public class RelativeValueRow extends ReleaseRow {
    @Embedded
    private RelativeValue content;

    protected RelativeValueRow() {}

    RelativeValueRow(RelativeValue content) {
        this.content = content;
    }

    RelativeValue content() {
        return content;
    }
}
