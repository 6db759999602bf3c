package dev.parley.idr;

import java.util.List;
import java.util.UUID;

/**
 * What the lines of a case are disputed as, as far as it is known: a planned batch with what breaks it now, or a bundle
 * that was billed under one group. Null parts are not the case.
 */
record Grouping(UUID batchId, int items, List<String> breaks, String diagnosisRelatedGroup) {
    static final Grouping NONE = new Grouping(null, 0, List.of(), null);

    Grouping {
        breaks = breaks == null ? List.of() : List.copyOf(breaks);
    }
}
