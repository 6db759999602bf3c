package dev.parley.benchmark.release;

import java.time.LocalDate;
import java.util.Set;

/**
 * What somebody says of a file: its kind and year, how to call the release where the file does not, and what of a very
 * large file to keep. Null and empty are not said.
 */
public record ImportRequest(
        String kind,
        Integer year,
        String label,
        LocalDate effectiveFrom,
        String fileName,
        Set<String> codes,
        Set<String> npis,
        Set<String> tins) {
    public ImportRequest {
        codes = Set.copyOf(codes);
        npis = Set.copyOf(npis);
        tins = Set.copyOf(tins);
    }

    /** A file of one kind and year that says the rest itself. */
    public static ImportRequest of(String kind, Integer year) {
        return new ImportRequest(kind, year, null, null, null, Set.of(), Set.of(), Set.of());
    }
}
