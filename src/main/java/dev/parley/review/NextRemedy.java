package dev.parley.review;

import dev.parley.regulation.Regime;
import dev.parley.regulation.Remedies;
import dev.parley.regulation.Remedy;
import dev.parley.regulation.RemedyCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The remedy that the payer's codes ask for and that was not tried yet: what is wrong is corrected before what is
 * documented, what is documented before what is appealed (CLM-08); a code's second best road opens after the best ones of
 * all codes. Codes are those that ask for it.
 */
public record NextRemedy(RemedyRoad road, List<Remedy> codes) {
    /** How often one road is taken for a claim, however often the payer answers; house policy, no rule. */
    private static final int MOST_OF_A_KIND = 2;

    /** A road that was taken or given up, and the answer of the payer that it was about (null before any). */
    public record Attempt(RemedyRoad road, UUID answer) {}

    /**
     * How far the plan can be appealed: its own levels, and whether external review comes after them. The day is the one on
     * which the plan let the term for its decision pass, so that its levels may count as used up (ERI-09); null as long as
     * it kept the rules.
     */
    public record Appeals(int levels, boolean externalReview, LocalDate exhaustedOn) {
        public Appeals(int levels, boolean externalReview) {
            this(levels, externalReview, null);
        }

        /** Where nothing is known of the plan. */
        public static final Appeals USUAL = new Appeals(MOST_OF_A_KIND, false);
    }

    public static Optional<NextRemedy> of(
            Remedies.Plan plan, Regime regime, UUID answer, Collection<Attempt> attempts, Appeals appeals) {
        Map<RemedyRoad, List<Remedy>> first = new EnumMap<>(RemedyRoad.class);
        Map<RemedyRoad, List<Remedy>> second = new EnumMap<>(RemedyRoad.class);
        for (Remedy remedy : plan.all()) {
            RemedyRoad.of(remedy).ifPresent(road -> add(first, road, remedy));
            if (remedy.also() != null && secondRoadIsOpen(remedy, regime)) {
                RemedyRoad.of(remedy.also()).ifPresent(road -> add(second, road, remedy));
            }
        }
        return externalReview(plan, answer, attempts, appeals).or(() -> Stream.of(first, second)
                .flatMap(roads -> roads.entrySet().stream())
                .filter(road -> isOpen(road.getKey(), answer, attempts, appeals))
                .findFirst()
                .map(road -> new NextRemedy(road.getKey(), List.copyOf(road.getValue()))));
    }

    /** ERI-10: once, when the plan has answered the appeal of its last level, or none in time (ERI-09), and medical judgment decided. */
    private static Optional<NextRemedy> externalReview(
            Remedies.Plan plan, UUID answer, Collection<Attempt> attempts, Appeals appeals) {
        List<Remedy> judged = plan.all().stream().filter(Remedy::judgment).toList();
        List<Attempt> appealed = attempts.stream()
                .filter(attempt -> attempt.road() == RemedyRoad.APPEAL)
                .toList();
        boolean decided = appealed.size() >= appeals.levels()
                && appealed.stream().noneMatch(attempt -> Objects.equals(attempt.answer(), answer));
        boolean exhausted = decided || appeals.exhaustedOn() != null && !appealed.isEmpty();
        boolean asked = attempts.stream().anyMatch(attempt -> attempt.road() == RemedyRoad.EXTERNAL_REVIEW);
        return appeals.externalReview() && !judged.isEmpty() && exhausted && !asked
                ? Optional.of(new NextRemedy(RemedyRoad.EXTERNAL_REVIEW, judged))
                : Optional.empty();
    }

    /** CLM-05: what the payer's front end refused was never filed; it is set right and sent as original. */
    public static NextRemedy fileAgain() {
        return new NextRemedy(RemedyRoad.CORRECTED_CLAIM, List.of());
    }

    /** ERI-15: a dispute about the price alone goes to negotiation, not to appeal, where the act protects the item. */
    private static boolean secondRoadIsOpen(Remedy remedy, Regime regime) {
        boolean price =
                remedy.category() == RemedyCategory.PROTECTED_PRICE || remedy.category() == RemedyCategory.UNDERPAYMENT;
        if (remedy.route() == Remedy.Route.WC_FEE_DISPUTE) {
            return false;
        }
        return !price || regime == Regime.DIRECT_NEGOTIATION || regime == Regime.APPEAL || regime == Regime.NONE;
    }

    private static boolean isOpen(RemedyRoad road, UUID answer, Collection<Attempt> attempts, Appeals appeals) {
        int most = road == RemedyRoad.APPEAL ? appeals.levels() : MOST_OF_A_KIND;
        List<Attempt> same =
                attempts.stream().filter(attempt -> attempt.road() == road).toList();
        boolean forThisAnswer = same.stream().anyMatch(attempt -> Objects.equals(attempt.answer(), answer));
        return !forThisAnswer && same.size() < most;
    }

    private static void add(Map<RemedyRoad, List<Remedy>> roads, RemedyRoad road, Remedy remedy) {
        roads.computeIfAbsent(road, first -> new ArrayList<>()).add(remedy);
    }
}
