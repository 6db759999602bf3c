package dev.parley.bulk;

/** An item and where it stands in the content: the row of a file, or its position. */
public record BulkEntry<T>(int row, T item) {}
