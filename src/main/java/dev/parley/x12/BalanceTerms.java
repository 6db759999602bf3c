package dev.parley.x12;

import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is done with X12 that does not add up: a paid line against its adjustments, a claim against its lines and
 * adjustments, a payment (BPR02) against its claims and provider adjustments.
 */
@Schema(name = "BalanceTerms")
public record BalanceTerms(
        @NotNull @Schema(description = "A paid line that differs from its adjustments") OnImbalance line,
        @NotNull @Schema(description = "A claim that differs from its lines and adjustments") OnImbalance claim,
        @NotNull @Schema(description = "A payment (BPR02) that differs from its claims and provider adjustments")
                OnImbalance transaction) {
    static final String LINE = "line-out-of-balance";
    static final String CLAIM = "claim-out-of-balance";
    static final String TRANSACTION = "remittance-out-of-balance";

    /** The problems that say so, by what does not add up. */
    static final Set<String> IMBALANCES = Set.of(LINE, CLAIM, TRANSACTION);

    @Schema(name = "OnImbalance")
    public enum OnImbalance {
        /** Posted, with warnings. */
        ACCEPT,
        /** Kept whole, posted when a person says so. */
        HOLD
    }

    boolean mayHold() {
        return line == OnImbalance.HOLD || claim == OnImbalance.HOLD || transaction == OnImbalance.HOLD;
    }

    /** Which of the things that these terms hold for do not add up in a transaction; none when it may be posted. */
    Set<String> heldFor(ReadTransaction read) {
        if (read.status() == ReadTransaction.Status.REFUSED || !mayHold()) {
            return Set.of();
        }
        Map<String, OnImbalance> terms = Map.of(LINE, line, CLAIM, claim, TRANSACTION, transaction);
        return read.problems().stream()
                .map(ReadProblem::code)
                .filter(code -> terms.get(code) == OnImbalance.HOLD)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
