package dev.parley.negotiation;

import dev.parley.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Something a person should know about an offer that is kept all the same. The code is API. */
public record OfferFlag(String code, String detail) {

    /** What stands around an offer; null is not known or not there. */
    record Setting(LocalDate today, LocalDate negotiationLastDay, Money earlier, boolean patientProtected) {}

    /** None for a voided offer: it counts no more. */
    static List<OfferFlag> of(Offer made, Setting setting) {
        if (made.isVoid()) {
            return List.of();
        }
        List<OfferFlag> flags = new ArrayList<>();
        OfferTerms terms = made.terms();
        if (setting.negotiationLastDay() != null && made.madeOn().isAfter(setting.negotiationLastDay())) {
            flags.add(new OfferFlag(
                    "after-window",
                    "Open negotiation ended on " + setting.negotiationLastDay()
                            + ": settling is still possible, and no window waits for it (FED-ON-02)"));
        }
        if (made.expiresOn() != null && setting.today().isAfter(made.expiresOn())) {
            flags.add(new OfferFlag("expired", "It could be accepted until " + made.expiresOn()));
        }
        if (setting.earlier() != null
                && made.party() == Offer.Party.PAYER
                && made.amount().isLessThan(setting.earlier())) {
            flags.add(new OfferFlag(
                    "below-earlier", "It is less than the payer's earlier offer of " + setting.earlier()));
        }
        if (terms.givesUpRights()) {
            flags.add(new OfferFlag("waives-rights", "Signing gives up rights (CLM-22)"));
        }
        if (Boolean.TRUE.equals(terms.patientMayBeBilled()) && setting.patientProtected()) {
            flags.add(new OfferFlag(
                    "patient-protected",
                    "It lets the patient be asked for the rest, which the law may bar (FED-BB-03)"));
        }
        if (terms.payBy() != null && made.expiresOn() != null && terms.payBy().isBefore(made.expiresOn())) {
            flags.add(new OfferFlag(
                    "pays-before-it-expires",
                    "It says it pays by " + terms.payBy() + " and stands until " + made.expiresOn()));
        }
        if (made.counterpartyKind() == Counterparty.Kind.REPRICER) {
            flags.add(new OfferFlag(
                    "repricer",
                    "Ask for the repricer's authority; talks with it may not count as open negotiation (CLM-21)"));
        }
        return List.copyOf(flags);
    }
}
