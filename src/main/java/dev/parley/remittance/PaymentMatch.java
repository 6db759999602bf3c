package dev.parley.remittance;

import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How well a claim fits what a payer says it paid for. Points are house policy, no rule: a payment is brought to a claim
 * without a person only when one identifier agrees and no other claim comes near.
 *
 * @param identified whether the claim number, the payer's control number or the member id agrees
 */
record PaymentMatch(Claim claim, int points, boolean identified, List<String> agrees, List<String> differs) {
    private static final int NUMBER = 50;
    private static final int CONTROL_NUMBER = 40;
    private static final int MEMBER = 25;
    private static final int CHARGE = 20;
    private static final int CODES_AND_MODIFIERS = 20;
    private static final int CODES = 10;
    private static final int DATE = 15;

    private static final int SURE = 50;
    private static final int CLEAR_LEAD = 10;

    static final Comparator<PaymentMatch> BEST_FIRST =
            Comparator.comparingInt(PaymentMatch::points).reversed();

    /** {@code knownByPayer}: an earlier answer for this claim, or the claim itself, carries the payer's control number. */
    static PaymentMatch of(Claim claim, NewRemittance.PaidClaim paid, boolean knownByPayer) {
        Tally tally = new Tally();
        boolean number = tally.score(NUMBER, "claim number", claim.claimNumber().equals(paid.claimNumber()));
        boolean control = paid.payerControlNumber() != null
                && knownByPayer
                && tally.score(CONTROL_NUMBER, "payer control number", true);
        boolean member = paid.memberId() != null
                && claim.memberId() != null
                && tally.score(MEMBER, "member id", claim.memberId().equalsIgnoreCase(paid.memberId()));
        tally.score(CHARGE, "charge", claim.totalCharge().equals(paid.charge()));
        dates(paid)
                .ifPresent(day -> tally.score(
                        DATE,
                        "date of service",
                        !day.isBefore(claim.serviceFrom()) && !day.isAfter(claim.serviceTo())));
        codes(claim, paid, tally);
        return new PaymentMatch(
                claim,
                tally.points,
                number || control || member,
                List.copyOf(tally.agrees),
                List.copyOf(tally.differs));
    }

    /** The one claim that may be taken without a person. Of a claim and what replaced it, that is the latest. */
    static Optional<PaymentMatch> clear(List<PaymentMatch> bestFirst) {
        List<PaymentMatch> identified =
                bestFirst.stream().filter(PaymentMatch::identified).toList();
        if (identified.isEmpty() || identified.get(0).points < SURE) {
            return Optional.empty();
        }
        PaymentMatch best = identified.get(0);
        List<PaymentMatch> near = identified.stream()
                .filter(match -> best.points - match.points < CLEAR_LEAD)
                .toList();
        boolean oneLine = near.stream().allMatch(match -> isSameClaim(match.claim, best.claim));
        return oneLine ? near.stream().max(Comparator.comparing(match -> match.claim.receivedAt())) : Optional.empty();
    }

    /** Without a number in common a claim may agree in member, charge, codes and date, and no more. */
    boolean isBeyondAnyUnnumbered() {
        return identified && points >= MEMBER + CHARGE + CODES_AND_MODIFIERS + DATE + CLEAR_LEAD;
    }

    String because() {
        return String.join(", ", agrees) + (differs.isEmpty() ? "" : "; not the same: " + String.join(", ", differs));
    }

    private static boolean isSameClaim(Claim one, Claim other) {
        return one.claimNumber().equals(other.claimNumber())
                && one.billingProvider().id().equals(other.billingProvider().id())
                && one.totalCharge().equals(other.totalCharge());
    }

    private static Optional<LocalDate> dates(NewRemittance.PaidClaim paid) {
        return Optional.ofNullable(paid.serviceFrom()).or(() -> paid.lines().stream()
                .map(NewRemittance.PaidLine::serviceDate)
                .filter(day -> day != null)
                .min(LocalDate::compareTo));
    }

    private static void codes(Claim claim, NewRemittance.PaidClaim paid, Tally tally) {
        List<String> billed = claim.lines().stream()
                .map(ClaimLine::procedureCode)
                .filter(code -> code != null)
                .sorted()
                .toList();
        if (paid.lines().isEmpty() || billed.isEmpty()) {
            return;
        }
        List<String> answered = paid.lines().stream()
                .map(NewRemittance.PaidLine::procedureCode)
                .sorted()
                .toList();
        boolean modifiersToo = claim.lines().stream()
                .map(line -> line.procedureCode() + line.modifiers())
                .sorted()
                .toList()
                .equals(paid.lines().stream()
                        .map(line -> line.procedureCode() + line.modifiers())
                        .sorted()
                        .toList());
        if (modifiersToo) {
            tally.score(CODES_AND_MODIFIERS, "procedure codes with modifiers", true);
        } else {
            tally.score(CODES, "procedure codes", billed.equals(answered));
            if (billed.equals(answered)) {
                tally.differs.add("modifiers");
            }
        }
    }

    private static final class Tally {
        private final List<String> agrees = new ArrayList<>();
        private final List<String> differs = new ArrayList<>();
        private int points;

        boolean score(int worth, String what, boolean same) {
            (same ? agrees : differs).add(what);
            points += same ? worth : 0;
            return same;
        }
    }
}
