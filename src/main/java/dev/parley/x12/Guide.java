package dev.parley.x12;

import dev.parley.x12.Segment.Source;
import java.util.Set;

/** Which guide a transaction follows: ST03 names it, or GS08 where that is missing. */
final class Guide {
    private static final String VERSION = "005010";
    /** What a payer reports of claims it adjudicated, laid out like an 837, is no bill. */
    private static final Set<String> ADJUDICATED_CLAIMS = Set.of("X298", "X299", "X300");

    private final Segment st;
    private final Segment gs;
    private final String name;

    Guide(Segment st, Segment gs) {
        this.st = st;
        this.gs = gs;
        name = st.element(3) == null && gs != null
                ? gs.raw(8).strip()
                : st.raw(3).strip();
    }

    TransactionType type() {
        return TransactionType.of(st.raw(1).strip(), name);
    }

    /** Only version 5010 and only the types that are read; says so when it is another. */
    boolean isSupported(Problems problems) {
        Source at = st.element(3) == null && gs != null ? gs.source(8) : st.source(3);
        if (name.isEmpty()) {
            problems.error(at, "version-not-supported", "Neither ST03 nor GS08 names a version");
            return false;
        }
        if (!isRead(at, name, problems)
                || gs != null && !isRead(gs.source(8), gs.raw(8).strip(), problems)) {
            return false;
        }
        boolean report = ADJUDICATED_CLAIMS.stream().anyMatch(name::contains);
        TransactionType type = type();
        if (!report && type.isRead()) {
            return true;
        }
        String plain = report || type == TransactionType.UNKNOWN ? st.raw(1).strip() + " " + name : type.code();
        problems.error(st.source(1), "transaction-type-not-supported", Elements.shown(plain) + " is not read");
        return false;
    }

    private static boolean isRead(Source at, String version, Problems problems) {
        boolean read = version.isEmpty() || version.startsWith(VERSION);
        if (!read) {
            problems.error(
                    at,
                    "version-not-supported",
                    "Version %s is not read, 005010 is".formatted(Elements.shown(version)));
        }
        return read;
    }
}
