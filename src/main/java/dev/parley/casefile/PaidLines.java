package dev.parley.casefile;

import dev.parley.claim.ClaimLine;
import dev.parley.money.Money;
import dev.parley.remittance.RemittanceAdjustment;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.remittance.RemittanceLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines of the payer's last answer beside the lines that were billed: same procedure, same modifiers, in order. */
final class PaidLines {
    private static final String PATIENT = "PR";

    private final List<RemittanceLine> left;

    PaidLines(List<RemittanceClaim> answers) {
        this.left = new ArrayList<>(answers.stream()
                .filter(answer -> !answer.isReversal())
                .reduce((earlier, later) -> later)
                .map(RemittanceClaim::lines)
                .orElse(List.of()));
    }

    /** What was answered of a billed line; each answer is taken once. */
    Optional<RemittanceLine> take(ClaimLine billed) {
        Optional<RemittanceLine> found = left.stream()
                .filter(line -> line.procedureCode().equals(billed.procedureCode()))
                .filter(line -> same(line.modifiers(), billed.modifiers()))
                .findFirst()
                .or(() -> left.stream()
                        .filter(line -> line.procedureCode().equals(billed.procedureCode()))
                        .findFirst());
        found.ifPresent(left::remove);
        return found;
    }

    private static boolean same(List<String> one, List<String> other) {
        Set<String> modifiers = new HashSet<>(one);
        return modifiers.equals(new HashSet<>(other));
    }

    /** What the payer allowed for it: as disclosed, else what it paid and left to the patient. */
    static Money allowed(RemittanceLine line) {
        if (line.allowed() != null) {
            return line.allowed();
        }
        return line.paid()
                .plus(Money.sum(line.adjustments().stream()
                        .filter(adjustment -> PATIENT.equals(adjustment.group()))
                        .map(RemittanceAdjustment::amount)
                        .toList()));
    }
}
