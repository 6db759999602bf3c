package dev.parley.bulk;

import java.util.UUID;

/** The right to run a job, as long as the row says so. A new one each time a job is taken, also by the same node. */
record Lease(UUID id, UUID jobId, String tenant) {}
