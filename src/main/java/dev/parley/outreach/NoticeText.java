package dev.parley.outreach;

import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.party.Provider;
import dev.parley.remittance.RemittanceClaim;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an open negotiation notice says: enough to identify the items, the offer and whom to answer (FED-ON-06). */
record NoticeText(
        Claim claim,
        List<ClaimLine> lines,
        Optional<RemittanceClaim> answer,
        String payer,
        String plan,
        PreparedNotice notice,
        LocalDate day) {

    String text() {
        Provider.ProviderView provider = claim.billingProvider().view();
        return """
                OPEN NEGOTIATION NOTICE
                Date: %s
                To: %s

                We start open negotiation over the out-of-network rate of the items below (45 CFR 149.510(b)(1)).

                From
                  Provider: %s
                  NPI: %s
                  Contact: %s
                To
                  Payer: %s
                  Plan: %s

                Claim number: %s
                Payer's control number: %s
                %s
                Items
                %s

                Our offer: %s for all items, the patient's cost sharing included.

                %s
                """
                .formatted(
                        day,
                        notice.recipient(),
                        provider.name(),
                        provider.npi(),
                        contact(),
                        payer,
                        plan,
                        claim.claimNumber(),
                        answer.map(RemittanceClaim::payerControlNumber).orElse("not stated"),
                        payment(),
                        items(),
                        notice.offerTotal(),
                        GeneralInformation.LEGACY);
    }

    private String contact() {
        PreparedNotice.Contact contact = notice.contact();
        return contact.name()
                + (contact.email() == null ? "" : ", " + contact.email())
                + (contact.phone() == null ? "" : ", " + contact.phone());
    }

    private String payment() {
        return answer.map(paid -> (paid.isDenial() ? "Denied" : "Initial payment of " + paid.paid()) + ", received on "
                        + paid.receivedOn())
                .orElse("No payment or denial was received");
    }

    private String items() {
        return lines.stream().map(this::item).collect(Collectors.joining("\n"));
    }

    private String item(ClaimLine line) {
        String modifiers = line.modifiers().isEmpty() ? "" : "-" + String.join("-", line.modifiers());
        return "  " + line.lineNumber() + ". " + line.serviceFrom() + "  " + line.procedureCode() + modifiers
                + "  charge " + line.charge() + offer(line);
    }

    private String offer(ClaimLine line) {
        return notice.itemOffers().stream()
                .filter(offer -> offer.line() == line.lineNumber())
                .map(offer -> ", offered " + offer.amount())
                .findFirst()
                .orElse("");
    }
}
