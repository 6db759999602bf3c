package dev.parley.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What others posted, kept whole for a time after it served its purpose: a patient's data that nobody needs for ever. */
public interface KeptContent {
    /** Who has some that served its purpose, across all tenants. */
    List<String> tenants();

    /** How long the current tenant keeps it after that. */
    Duration keptFor();

    /** What served its purpose before that moment, the oldest first. */
    List<UUID> due(Instant before, int most);

    /** @return whether it was there to clear; its row is held meanwhile, so that of two nodes one clears it */
    boolean clear(UUID id, Instant before, Instant now);
}
