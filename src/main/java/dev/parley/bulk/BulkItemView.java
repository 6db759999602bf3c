package dev.parley.bulk;

import java.util.UUID;

/** An item as clients see it. The subject of a dry run is not there: it was never kept. */
public record BulkItemView(
        int ordinal,
        int rowNumber,
        BulkResult.State state,
        UUID subjectId,
        String problem,
        String field,
        String detail) {}
