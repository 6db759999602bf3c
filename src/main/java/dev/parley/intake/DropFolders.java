package dev.parley.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The folders of each tenant: what is dropped into one is picked up, what goes out is written to the other. */
@ConfigMapping(prefix = "parley.edge")
interface DropFolders {
    Map<String, Path> inbox();

    /** Where what goes out is written to; without one people send it. */
    Map<String, Path> outbox();

    /** As much as a body of POST /bulk-jobs may have. */
    @WithDefault("32M")
    MemorySize claimsSize();

    String every();

    /** A file that changed since then is still being written. */
    @WithDefault("10s")
    Duration settle();

    /** How long a file is left to a node that reads nothing more of it. */
    @WithDefault("5m")
    Duration lease();
}
