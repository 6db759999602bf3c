package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.regulation.Regime;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Positions for tests: an emergency visit billed at 4,000 and paid 400 with 100 owed by the patient. */
final class Positions {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    static final LocalDate OPENS = LocalDate.of(2026, 11, 2);
    static final LocalDate CLOSES = LocalDate.of(2026, 11, 5);

    private Money billed = Money.of("4000");
    private Money paid = Money.of("400");
    private Money share = Money.of("100");
    private String code = "99285";
    private Money administrative = Money.of("15");
    private Money entityLeast = Money.of("200");
    private Money entityMost = Money.of("840");
    private Money qualifyingPayment = Money.of("600");
    private Position.PayerOffer payerOffer;
    private Position.StateProcess stateProcess;
    private Money ownOffer;
    private LocalDate opens = OPENS;
    private Regime regime = Regime.FEDERAL_IDR;

    static Positions federal() {
        return new Positions();
    }

    static Positions direct() {
        Positions direct = new Positions();
        direct.regime = Regime.DIRECT_NEGOTIATION;
        return direct;
    }

    /** The qualifying payment amount is null where it is not known. */
    static Positions of(
            Regime regime, String billed, String paid, String share, String qualifyingPayment, String code) {
        Positions positions = new Positions();
        positions.regime = regime;
        positions.billed = Money.of(billed);
        positions.paid = Money.of(paid);
        positions.share = Money.of(share);
        positions.qualifyingPayment = qualifyingPayment == null ? null : Money.of(qualifyingPayment);
        positions.code = code;
        return positions;
    }

    Positions fees(Money administrative, Money entityLeast, Money entityMost) {
        this.administrative = administrative;
        this.entityLeast = entityLeast;
        this.entityMost = entityMost;
        return this;
    }

    /** The payer opened at one price and stands at another, or still at the first where the other is null. */
    Positions offeredAfter(String opening, String now) {
        Money standing = Money.of(now == null ? opening : now);
        payerOffer = new Position.PayerOffer(
                UUID.randomUUID(),
                standing,
                null,
                now == null,
                false,
                false,
                Money.of(opening),
                now == null ? null : Money.of(opening));
        return this;
    }

    Positions withoutQualifyingPayment() {
        qualifyingPayment = null;
        return this;
    }

    Positions offered(String amount) {
        return offered(amount, false, null);
    }

    Positions firstOffered(String amount) {
        return offered(amount, true, null);
    }

    Positions offered(String amount, boolean first, LocalDate expiresOn) {
        payerOffer = new Position.PayerOffer(
                UUID.randomUUID(), Money.of(amount), expiresOn, first, false, false, Money.of(amount), null);
        return this;
    }

    Positions offeredWithWaiver(String amount) {
        payerOffer = new Position.PayerOffer(
                UUID.randomUUID(), Money.of(amount), null, false, true, true, Money.of(amount), null);
        return this;
    }

    Positions weOffered(String amount) {
        ownOffer = Money.of(amount);
        return this;
    }

    Positions disputeOpens(LocalDate opens) {
        this.opens = opens;
        return this;
    }

    Positions stateProcess(Position.StateProcess process) {
        this.stateProcess = process;
        return this;
    }

    Position build() {
        Position.Dispute dispute = regime == Regime.FEDERAL_IDR
                ? new Position.Dispute(opens, opens.plusDays(3), administrative, entityLeast, entityMost)
                : null;
        return new Position(
                TODAY,
                regime,
                billed,
                paid,
                share,
                qualifyingPayment,
                qualifyingPayment == null ? List.of() : List.of(new Position.PricedItem(code, qualifyingPayment)),
                payerOffer,
                ownOffer,
                dispute,
                stateProcess,
                dispute == null ? "No dispute can be had" : null);
    }
}
