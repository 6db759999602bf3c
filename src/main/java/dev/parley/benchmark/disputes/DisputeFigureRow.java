package dev.parley.benchmark.disputes;

import dev.parley.benchmark.release.ReleaseRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A figure of an imported public use file. */
@Entity
@Table(name = "dispute_figure")
public class DisputeFigureRow extends ReleaseRow {
    @Embedded
    private DisputeFigure content;

    protected DisputeFigureRow() {}

    DisputeFigureRow(DisputeFigure content) {
        this.content = content;
    }

    DisputeFigure content() {
        return content;
    }
}
