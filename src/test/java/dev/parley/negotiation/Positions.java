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

    private Money qualifyingPayment = Money.of("600");
    private Position.PayerOffer payerOffer;
    private Money ownOffer;
    private Position.Dispute dispute = dispute(OPENS);
    private Regime regime = Regime.FEDERAL_IDR;

    static Positions federal() {
        return new Positions();
    }

    static Positions direct() {
        Positions direct = new Positions();
        direct.regime = Regime.DIRECT_NEGOTIATION;
        direct.dispute = null;
        return direct;
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
        dispute = dispute(opens);
        return this;
    }

    Positions windowClosed() {
        dispute = null;
        return this;
    }

    private static Position.Dispute dispute(LocalDate opens) {
        return new Position.Dispute(opens, opens.plusDays(3), Money.of("15"), Money.of("200"), Money.of("840"));
    }

    Position build() {
        return new Position(
                TODAY,
                regime,
                Money.of("4000"),
                Money.of("400"),
                Money.of("100"),
                qualifyingPayment,
                qualifyingPayment == null ? List.of() : List.of(new Position.PricedItem("99285", qualifyingPayment)),
                payerOffer,
                ownOffer,
                dispute,
                dispute == null ? "No dispute can be had" : null);
    }
}
