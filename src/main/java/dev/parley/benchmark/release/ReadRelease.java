package dev.parley.benchmark.release;

import java.time.LocalDate;
import java.util.List;

/**
 * A file as it was read and found good. {@code label} tells the release from others of its year; {@code effectiveFrom} is
 * the first day of service that it prices.
 */
public record ReadRelease(
        int year,
        String label,
        LocalDate effectiveFrom,
        LocalDate releasedOn,
        String source,
        List<? extends ReleaseRow> rows,
        List<String> notes) {
    public ReadRelease {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}
