package dev.parley.remittance;

import java.util.Map;
import java.util.Optional;

/** What a claim filing indicator (CLP06) says of a plan that covers its own providers only. */
public final class ClosedNetwork {
    private static final Map<String, String> KINDS =
            Map.of("14", "an exclusive provider organization", "HM", "a health maintenance organization");

    private ClosedNetwork() {}

    /** The kind of plan in words; empty for any other indicator and for none. */
    public static Optional<String> of(RemittanceClaim answer) {
        return Optional.ofNullable(answer.filingIndicator()).map(KINDS::get);
    }
}
