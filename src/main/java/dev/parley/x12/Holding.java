package dev.parley.x12;

import dev.parley.x12.ReadProblem.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The terms under which one body is taken, with the day that its remittances count as received. */
record Holding(BalanceTerms terms, int version, LocalDate receivedOn, Instant now) {
    static final String CODE = "held-out-of-balance";

    boolean isHeld(ReadTransaction read) {
        return !terms.heldFor(read).isEmpty();
    }

    /** The transaction as it is answered: the same as it was read, refused for now when the terms hold it. */
    ReadTransaction answer(ReadTransaction read) {
        Set<String> reasons = terms.heldFor(read);
        if (reasons.isEmpty()) {
            return read;
        }
        ReadProblem first = read.problems().stream()
                .filter(problem -> reasons.contains(problem.code()))
                .findFirst()
                .orElseThrow();
        List<ReadProblem> problems = new ArrayList<>(read.problems());
        problems.add(new ReadProblem(
                CODE,
                Severity.ERROR,
                first.segment(),
                first.element(),
                "The house holds what does not add up (%s) for a person to release or refuse"
                        .formatted(String.join(", ", reasons))));
        return read.told(ReadTransaction.Status.REFUSED, List.copyOf(problems));
    }
}
