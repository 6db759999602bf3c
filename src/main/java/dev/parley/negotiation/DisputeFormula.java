package dev.parley.negotiation;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The expected value of a federal dispute from its assumptions, after FED-ST-11. One value per reading of them. */
record DisputeFormula(
        BigDecimal eligible,
        BigDecimal settled,
        BigDecimal wins,
        Money ours,
        Money theirs,
        Money soFar,
        Money administrativeFee,
        Money entityFee,
        BigDecimal collected,
        int days,
        BigDecimal discountPercent,
        Money work,
        FeeSchedule serviceFee) {

    static final String TEXT =
            "P(eligible) * c * v * [ P(settled) * (S - I - F/2) + (1 - P(settled)) * ( p * (O - I) + (1 - p) * (B - I - F) ) ]"
                    + " - administrative fee - work; I: paid and owed by the patient, O: our offer, B: the payer's offer,"
                    + " S: halfway between both, F: entity fee, p: chance to win, c: share of awards that is paid, v:"
                    + " worth today of a dollar on the day of payment; each gain less the service's own fee";

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal YEAR = new BigDecimal("36500");
    private static final MathContext EXACT = MathContext.DECIMAL64;

    Money value() {
        BigDecimal fee = entityFee.dollars();
        BigDecimal settlement = net(ours.plus(theirs).times(HALF)).subtract(fee.multiply(HALF));
        BigDecimal lost = net(theirs).subtract(fee);
        BigDecimal decided = net(ours).multiply(wins).add(lost.multiply(BigDecimal.ONE.subtract(wins)));
        BigDecimal gain = settlement.multiply(settled).add(decided.multiply(BigDecimal.ONE.subtract(settled)));
        BigDecimal today =
                gain.multiply(eligible).multiply(collected).multiply(worthToday(days, discountPercent), EXACT);
        return new Money(today.subtract(administrativeFee.dollars())
                .subtract(work.dollars())
                .setScale(2, RoundingMode.HALF_UP));
    }

    /** What a rate brings over what has been paid, after the service's fee. */
    private BigDecimal net(Money rate) {
        Money gain = rate.minus(soFar);
        return (serviceFee == null ? gain : gain.minus(serviceFee.on(gain))).dollars();
    }

    /** What a dollar is worth today that comes after so many days. */
    static BigDecimal worthToday(int days, BigDecimal discountPercent) {
        BigDecimal interest = discountPercent.multiply(BigDecimal.valueOf(days)).divide(YEAR, EXACT);
        return BigDecimal.ONE.divide(BigDecimal.ONE.add(interest), EXACT);
    }

    DisputeFormula withEligible(BigDecimal share) {
        return new DisputeFormula(
                share,
                settled,
                wins,
                ours,
                theirs,
                soFar,
                administrativeFee,
                entityFee,
                collected,
                days,
                discountPercent,
                work,
                serviceFee);
    }

    DisputeFormula withWins(BigDecimal share) {
        return new DisputeFormula(
                eligible,
                settled,
                share,
                ours,
                theirs,
                soFar,
                administrativeFee,
                entityFee,
                collected,
                days,
                discountPercent,
                work,
                serviceFee);
    }

    DisputeFormula withOurs(Money rate) {
        return new DisputeFormula(
                eligible,
                settled,
                wins,
                rate,
                theirs,
                soFar,
                administrativeFee,
                entityFee,
                collected,
                days,
                discountPercent,
                work,
                serviceFee);
    }

    DisputeFormula withTheirs(Money rate) {
        return new DisputeFormula(
                eligible,
                settled,
                wins,
                ours,
                rate,
                soFar,
                administrativeFee,
                entityFee,
                collected,
                days,
                discountPercent,
                work,
                serviceFee);
    }

    DisputeFormula withEntityFee(Money fee) {
        return new DisputeFormula(
                eligible,
                settled,
                wins,
                ours,
                theirs,
                soFar,
                administrativeFee,
                fee,
                collected,
                days,
                discountPercent,
                work,
                serviceFee);
    }

    DisputeFormula withCollected(BigDecimal share) {
        return new DisputeFormula(
                eligible,
                settled,
                wins,
                ours,
                theirs,
                soFar,
                administrativeFee,
                entityFee,
                share,
                days,
                discountPercent,
                work,
                serviceFee);
    }

    DisputeFormula withDays(int wait) {
        return new DisputeFormula(
                eligible,
                settled,
                wins,
                ours,
                theirs,
                soFar,
                administrativeFee,
                entityFee,
                collected,
                wait,
                discountPercent,
                work,
                serviceFee);
    }

    DisputeFormula withWork(Money cost) {
        return new DisputeFormula(
                eligible,
                settled,
                wins,
                ours,
                theirs,
                soFar,
                administrativeFee,
                entityFee,
                collected,
                days,
                discountPercent,
                cost,
                serviceFee);
    }
}
