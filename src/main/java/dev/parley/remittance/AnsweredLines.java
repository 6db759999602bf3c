package dev.parley.remittance;

import dev.parley.claim.Claim;
import dev.parley.money.Money;
import dev.parley.remittance.BilledLines.Found;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What payers answered to a claim, by the billed lines that their lines are about. A line that nobody named is not there. */
public record AnsweredLines(Map<Integer, RemittanceLine> lines) {

    /** The payer's last answer. */
    public static AnsweredLines of(Claim claim) {
        return answers(claim)
                .reduce((earlier, later) -> later)
                .map(last -> by(last, claim))
                .orElse(new AnsweredLines(Map.of()));
    }

    /** The last answer to each line, since where lines are disputed apart they are answered apart. */
    public static AnsweredLines toEach(Claim claim) {
        Map<Integer, RemittanceLine> lines = new HashMap<>();
        answers(claim).forEach(answer -> lines.putAll(by(answer, claim).lines()));
        return new AnsweredLines(lines);
    }

    /** One answer. */
    public static AnsweredLines by(RemittanceClaim answer, Claim claim) {
        List<RemittanceLine> answered = answer.lines();
        List<Found> found = BilledLines.of(claim)
                .find(answered.stream().map(BilledLines::paid).toList());
        Map<Integer, RemittanceLine> lines = new HashMap<>();
        for (int i = 0; i < answered.size(); i++) {
            RemittanceLine line = answered.get(i);
            found.get(i).line().ifPresent(billed -> lines.put(billed.line(), line));
        }
        return new AnsweredLines(lines);
    }

    /** Those of some lines. */
    public List<RemittanceLine> to(Set<Integer> meant) {
        return lines.entrySet().stream()
                .filter(line -> meant.contains(line.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Stream<RemittanceClaim> answers(Claim claim) {
        return RemittanceClaim.forClaim(claim.id()).stream().filter(answer -> !answer.isReversal());
    }

    /** An amount by line, of the lines for which it was said. */
    public Map<Integer, Money> each(Function<RemittanceLine, Optional<Money>> amount) {
        Map<Integer, Money> amounts = new HashMap<>();
        lines.forEach((number, line) -> amount.apply(line).ifPresent(said -> amounts.put(number, said)));
        return amounts;
    }

    /** What the payer left to the patient (PR), by line where the lines that are meant add up to it; none named are all. */
    public ByLine patientShare(Set<Integer> meant, Money total) {
        Map<Integer, Money> shares = each(line -> Optional.of(line.patientShare()));
        if (!meant.isEmpty()) {
            shares.keySet().retainAll(meant);
        }
        return Money.sum(shares.values()).equals(total) ? ByLine.of(shares, total) : ByLine.whole(total);
    }
}
