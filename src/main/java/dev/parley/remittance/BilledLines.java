package dev.parley.remittance;

import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Finds the billed line that a payer's line is about: the same code, then as many signs more as agree; each is taken once. */
record BilledLines(List<Billed> lines) {

    /** A line of the claim; {@code code} is its procedure, or its revenue code where none was billed. */
    record Billed(int line, String code, String revenueCode, List<String> modifiers, Money charge, LocalDate date) {}

    /** A line of the remittance; the date is null where the payer gave none. */
    record Paid(String code, List<String> modifiers, Money charge, LocalDate date) {}

    /** The billed line of a paid one, empty where none has its code. */
    record Found(Paid paid, Optional<Billed> line, String because) {}

    static BilledLines of(Claim claim) {
        return new BilledLines(claim.lines().stream().map(BilledLines::billed).toList());
    }

    static Paid paid(RemittanceLine line) {
        return new Paid(line.procedureCode(), line.modifiers(), line.charge(), line.serviceDate());
    }

    private static Billed billed(ClaimLine line) {
        return new Billed(
                line.lineNumber(),
                line.procedureCode(),
                line.revenueCode(),
                line.modifiers(),
                line.charge(),
                line.serviceFrom());
    }

    /** In the order of the paid lines; one whose signs all agree never loses its line to one that agrees less. */
    List<Found> find(List<Paid> paid) {
        List<Billed> left = new ArrayList<>(lines);
        Found[] found = new Found[paid.size()];
        for (int signs = Signs.ALL; signs >= 0; signs--) {
            for (int i = 0; i < found.length; i++) {
                if (found[i] == null) {
                    found[i] = take(left, paid.get(i), signs);
                }
            }
        }
        for (int i = 0; i < found.length; i++) {
            found[i] = found[i] != null
                    ? found[i]
                    : new Found(
                            paid.get(i),
                            Optional.empty(),
                            "no billed line left with code " + paid.get(i).code());
        }
        return List.of(found);
    }

    private static Found take(List<Billed> left, Paid paid, int signs) {
        Optional<Billed> best = left.stream()
                .filter(line -> paid.code().equals(line.code()) || paid.code().equals(line.revenueCode()))
                .filter(line -> Signs.of(line, paid).count() == signs)
                .min(Comparator.comparingInt(Billed::line));
        best.ifPresent(left::remove);
        return best.map(line ->
                        new Found(paid, Optional.of(line), Signs.of(line, paid).because()))
                .orElse(null);
    }

    private record Signs(boolean modifiers, boolean charge, boolean date) {
        static final int ALL = 3;

        static Signs of(Billed line, Paid paid) {
            return new Signs(
                    new HashSet<>(line.modifiers()).equals(new HashSet<>(paid.modifiers())),
                    line.charge().equals(paid.charge().max(Money.ZERO.minus(paid.charge()))),
                    paid.date() == null || paid.date().equals(line.date()));
        }

        int count() {
            return (modifiers ? 1 : 0) + (charge ? 1 : 0) + (date ? 1 : 0);
        }

        String because() {
            List<String> same = new ArrayList<>(List.of("code"));
            List<String> other = new ArrayList<>();
            (modifiers ? same : other).add("modifiers");
            (charge ? same : other).add("charge");
            (date ? same : other).add("date");
            return String.join(", ", same) + (other.isEmpty() ? "" : "; not the same: " + String.join(", ", other));
        }
    }
}
