package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.ReleaseRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A locality of an imported index file. */
@Entity
@Table(name = "cost_index")
public class CostIndexRow extends ReleaseRow {
    @Embedded
    private CostIndex content;

    protected CostIndexRow() {}

    CostIndexRow(CostIndex content) {
        this.content = content;
    }

    CostIndex content() {
        return content;
    }
}
