package dev.parley.bulk;

/**
 * What is asked for. {@code parameters} are the kind's own, such as JSON, and never a patient's; file name and media type
 * may be null.
 */
public record BulkRequest(String kind, boolean dryRun, String fileName, String mediaType, String parameters) {}
