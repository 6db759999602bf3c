package dev.parley.benchmark.market;

import dev.parley.benchmark.release.ReleaseRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A price that was kept of a plan's file. */
@Entity
@Table(name = "published_rate")
public class PublishedRateRow extends ReleaseRow {
    @Embedded
    private PublishedRate content;

    protected PublishedRateRow() {}

    PublishedRateRow(PublishedRate content) {
        this.content = content;
    }

    PublishedRate content() {
        return content;
    }
}
