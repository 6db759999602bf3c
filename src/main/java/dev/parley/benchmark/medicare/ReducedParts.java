package dev.parley.benchmark.medicare;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tests and therapies of one day that save each other expense: the dearest part in full, each other one reduced. Imaging
 * (indicator 4): professional part by 5%, technical by 50%; heart and vessels (6): technical by 25%; eyes (7): technical by
 * 20%; therapy (5): practice expense by half.
 */
final class ReducedParts {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final FeeYear year;

    ReducedParts(FeeYear year) {
        this.year = year;
    }

    private enum Rule {
        IMAGING("4", "0.95", "0.50"),
        HEART("6", "1", "0.75"),
        EYES("7", "1", "0.80");

        private final String indicator;
        private final BigDecimal professional;
        private final BigDecimal technical;

        Rule(String indicator, String professional, String technical) {
            this.indicator = indicator;
            this.professional = new BigDecimal(professional);
            this.technical = new BigDecimal(technical);
        }
    }

    /** A part of one service; {@code first} is the dearest of its kind. */
    private record Part(Draft draft, Money fee) {}

    /** The two parts of a test; a part that was not billed is zero. */
    private record Parts(Money professional, Money technical) {}

    void reduce(List<Draft> drafts) {
        for (Rule rule : Rule.values()) {
            tests(rule, with(rule.indicator, drafts));
        }
        therapies(with("5", drafts));
    }

    private static List<Draft> with(String indicator, List<Draft> drafts) {
        return drafts.stream()
                .filter(draft ->
                        draft.isPriced() && draft.row().multipleProcedure().equals(indicator))
                .toList();
    }

    private void tests(Rule rule, List<Draft> drafts) {
        List<Part> professional = new ArrayList<>();
        List<Part> technical = new ArrayList<>();
        for (Draft draft : drafts) {
            Optional<Parts> parts = parts(draft);
            for (int time = 0; parts.isPresent() && time < draft.times(); time++) {
                add(professional, draft, parts.get().professional());
                add(technical, draft, parts.get().technical());
            }
        }
        for (Draft draft : drafts) {
            Money saved = saved(draft, professional, BigDecimal.ONE.subtract(rule.professional))
                    .plus(saved(draft, technical, BigDecimal.ONE.subtract(rule.technical)));
            if (saved.isPositive()) {
                draft.amount(
                        "several tests of one day (indicator " + rule.indicator + ")",
                        "less " + saved,
                        draft.amount().minus(saved));
            }
        }
    }

    private static void add(List<Part> parts, Draft draft, Money fee) {
        if (fee.isPositive()) {
            parts.add(new Part(draft, fee));
        }
    }

    /** What a service gives up for its parts that are not the dearest of their kind. */
    private static Money saved(Draft draft, List<Part> parts, BigDecimal share) {
        List<Part> ranked = parts.stream()
                .sorted(Comparator.comparing(Part::fee).reversed())
                .toList();
        return Money.sum(ranked.stream()
                .skip(1)
                .filter(part -> part.draft() == draft)
                .map(part -> part.fee().times(share))
                .toList());
    }

    private Optional<Parts> parts(Draft draft) {
        RelativeValue row = draft.row();
        if (row.modifier().equals("26")) {
            return Optional.of(new Parts(draft.fee(), Money.ZERO));
        }
        if (row.modifier().equals("TC")) {
            return Optional.of(new Parts(Money.ZERO, draft.fee()));
        }
        Optional<Money> professional = part(draft, "26");
        Optional<Money> technical = part(draft, "TC");
        if (professional.isEmpty() || technical.isEmpty()) {
            draft.note("Its parts are not in the file: not reduced beside other tests of the day");
            return Optional.empty();
        }
        return Optional.of(new Parts(professional.get(), technical.get()));
    }

    private Optional<Money> part(Draft draft, String part) {
        return year.row(draft.row().code(), part)
                .map(row -> PhysicianFee.of(
                        row, draft.service().site(), year.index(), year.factor().physician()));
    }

    private void therapies(List<Draft> drafts) {
        List<Part> expenses = new ArrayList<>();
        for (Draft draft : drafts) {
            Money expense = PhysicianFee.practiceExpense(
                    draft.row(),
                    draft.service().site(),
                    year.index(),
                    year.factor().physician());
            for (int time = 0; time < draft.times(); time++) {
                add(expenses, draft, expense);
            }
        }
        for (Draft draft : drafts) {
            Money saved = saved(draft, expenses, HALF);
            if (saved.isPositive()) {
                draft.amount(
                        "several therapy units of one day (indicator 5)",
                        "less " + saved,
                        draft.amount().minus(saved));
            }
        }
    }
}
