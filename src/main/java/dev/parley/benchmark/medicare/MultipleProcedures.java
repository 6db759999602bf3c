package dev.parley.benchmark.medicare;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Surgical procedures of one day: the dearest in full, the next four at half, each one after that by report (indicator 2).
 * Endoscopies of one family are first reduced by their base procedure and then rank as one (indicator 3). The units of a
 * line rank like lines.
 */
final class MultipleProcedures {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int RANKED = 5;

    private final FeeYear year;

    MultipleProcedures(FeeYear year) {
        this.year = year;
    }

    /** One time a procedure was done, and what it counts for after its family was looked at. */
    private record Done(Draft draft, Money counts) {}

    /** What ranks as one. */
    private record Group(List<Done> done) {
        Money total() {
            return Money.sum(done.stream().map(Done::counts).toList());
        }
    }

    void reduce(List<Draft> drafts) {
        surgery(drafts.stream()
                .filter(draft -> draft.row().multipleProcedure().matches("[23]"))
                .toList());
        new ReducedParts(year).reduce(drafts);
    }

    private void surgery(List<Draft> drafts) {
        Map<String, List<Draft>> families = new LinkedHashMap<>();
        List<Group> groups = new ArrayList<>();
        for (Draft draft : drafts) {
            for (int time = 0; time < draft.times(); time++) {
                if (draft.row().multipleProcedure().equals("3")) {
                    families.computeIfAbsent(draft.row().endoscopyBase(), base -> new ArrayList<>())
                            .add(draft);
                } else {
                    groups.add(new Group(List.of(new Done(draft, draft.fee()))));
                }
            }
        }
        families.forEach((base, family) -> groups.add(family(base, family)));
        rank(groups.stream()
                .filter(group -> !group.done().isEmpty())
                .sorted(Comparator.comparing(Group::total).reversed())
                .toList());
    }

    private Group family(String base, List<Draft> family) {
        List<Draft> dearestFirst = family.stream()
                .sorted(Comparator.comparing((Draft draft) -> draft.fee()).reversed())
                .toList();
        if (family.size() == 1) {
            return new Group(
                    List.of(new Done(dearestFirst.get(0), dearestFirst.get(0).fee())));
        }
        List<Done> done = new ArrayList<>();
        for (Draft draft : dearestFirst) {
            if (done.isEmpty()) {
                done.add(new Done(draft, draft.fee()));
            } else {
                reducedByBase(base, draft).ifPresent(counts -> done.add(new Done(draft, counts)));
            }
        }
        return new Group(done.stream().filter(one -> one.draft().isPriced()).toList());
    }

    private Optional<Money> reducedByBase(String base, Draft draft) {
        Optional<RelativeValue> row = year.row(base, "");
        if (row.isEmpty()) {
            draft.none("The base procedure " + base + " of this endoscopy family is not loaded");
            return Optional.empty();
        }
        Money ofBase = PhysicianFee.of(
                row.get(), draft.service().site(), year.index(), year.factor().physician());
        Money counts = draft.fee().minus(ofBase).max(Money.ZERO);
        draft.note("Another endoscopy of the same family counts for more: " + draft.fee() + " less " + ofBase
                + " of its base " + base);
        return Optional.of(counts);
    }

    private static void rank(List<Group> groups) {
        if (groups.size() == 1 && groups.get(0).done().size() == 1) {
            secondElsewhere(groups.get(0).done().get(0).draft());
            return;
        }
        Map<Draft, Money> totals = new LinkedHashMap<>();
        Map<Draft, List<String>> ranks = new LinkedHashMap<>();
        for (int rank = 1; rank <= groups.size(); rank++) {
            for (Done one : groups.get(rank - 1).done()) {
                if (rank > RANKED) {
                    one.draft().none("The sixth and later procedures of a day are priced by report");
                }
                Money counts = rank == 1 ? one.counts() : one.counts().times(HALF);
                totals.merge(one.draft(), counts, Money::plus);
                ranks.computeIfAbsent(one.draft(), draft -> new ArrayList<>())
                        .add(rank == 1 ? "rank 1 at 100%" : "rank " + rank + " at 50%");
            }
        }
        totals.forEach((draft, total) -> {
            if (draft.isPriced()) {
                draft.amount("several procedures of one day", String.join(", ", ranks.get(draft)), total);
            }
        });
    }

    private static void secondElsewhere(Draft only) {
        if (only.service().has("51")) {
            only.note("Modifier 51 says that a dearer procedure was done the same day, which is not known here");
            only.amount(
                    "several procedures of one day (51)", "50%", only.amount().times(HALF));
        }
    }
}
