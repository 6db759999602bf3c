package dev.parley.http;

import java.util.Arrays;
import java.util.Map;

/** The version of a row as an entity tag, and the check of If-Match against it. */
public final class ETag {
    private ETag() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** Refuses a write that names no version (428) or another one than the row's (412). */
    public static void check(String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new VersionMissing();
        }
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(String::trim)
                .anyMatch(tag -> tag.equals("*") || tag.equals(of(version)));
        if (!matches) {
            throw new VersionStale(version);
        }
    }

    /** The write must say which version it was made from. */
    static class VersionMissing extends Refusal {
        VersionMissing() {
            super(428, "version-missing", "Send If-Match with the ETag of your last read");
        }
    }

    /** Someone changed it since it was read. */
    public static class VersionStale extends Refusal {
        public VersionStale(int current) {
            super(
                    412,
                    "version-stale",
                    "It has changed since you read it: read it again",
                    Map.of("currentETag", of(current)));
        }
    }
}
