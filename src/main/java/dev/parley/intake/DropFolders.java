package dev.parley.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The folder of each tenant that files are dropped into; without one nothing is picked up. */
@ConfigMapping(prefix = "parley.edge")
interface DropFolders {
    Map<String, Path> inbox();

    String every();

    /** A file that changed since then is still being written. */
    @WithDefault("10s")
    Duration settle();

    /** How long a file is left to a node that reads nothing more of it. */
    @WithDefault("5m")
    Duration lease();
}
