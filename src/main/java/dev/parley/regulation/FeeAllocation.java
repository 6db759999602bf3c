package dev.parley.regulation;

import dev.parley.money.Money;
import dev.parley.regulation.calendar.BusinessCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a party gets back of the entity fee it paid, and by when (FED-FE-06). The administrative fee never returns. */
public final class FeeAllocation {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Clockwork clockwork;

    public FeeAllocation(RuleBook rules, BusinessCalendar calendar) {
        this.clockwork = new Clockwork(rules, calendar);
    }

    /** How a dispute ended for one party. */
    public enum Outcome {
        WON(BigDecimal.ONE),
        LOST(BigDecimal.ZERO),
        TIE(HALF),
        CLOSED_AFTER_ELIGIBILITY(HALF),
        CLOSED_BEFORE_ELIGIBILITY(BigDecimal.ONE),
        INELIGIBLE(BigDecimal.ONE);

        private final BigDecimal share;

        Outcome(BigDecimal share) {
            this.share = share;
        }

        /** What comes back of a fee. */
        public Money backOf(Money paid) {
            return paid.times(share);
        }
    }

    /** Money coming back; {@code due} is the last day for it, and null when none comes. */
    public record Refund(Money amount, Money kept, LocalDate due, String ruleId, String ruleVersion) {}

    /** What the ending means for the entity fee that this party paid; {@code ended} is determination or notice. */
    public Refund entityFee(Outcome outcome, Money paid, LocalDate idrInitiated, LocalDate ended) {
        RuleInForce rule = clockwork.rules().rule("FED-FE-06").on(idrInitiated).orElseThrow();
        Money back = outcome.backOf(paid);
        LocalDate due = back.isZero() ? null : clockwork.lastDay(rule, ended);
        return new Refund(back, paid.minus(back), due, rule.id(), rule.version().version());
    }

    /** Owed once the entity is finally selected, whatever comes out (FED-FE-03). */
    public Refund administrativeFee(Money paid, LocalDate idrInitiated) {
        RuleInForce rule = clockwork.rules().rule("FED-FE-03").on(idrInitiated).orElseThrow();
        return new Refund(Money.ZERO, paid, null, rule.id(), rule.version().version());
    }
}
