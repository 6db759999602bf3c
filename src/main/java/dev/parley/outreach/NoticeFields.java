package dev.parley.outreach;

import dev.parley.casefile.FactName;
import dev.parley.claim.ClaimLine;
import dev.parley.outreach.NoticeDraft.Form;
import dev.parley.party.PayerContact;
import dev.parley.party.Provider;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.security.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields that both forms of the notice ask for, each with where its value is known from and who finds it when missing. */
final class NoticeFields {
    private NoticeFields() {}

    static void identities(Form form, NoticeParts parts) {
        Provider provider = parts.claim().billingProvider();
        form.element()
                .field("date", "Date", parts.day().toString(), "today")
                .needed("providerName", "Provider", parts.provider().name(), "claim", Role.BILLER, "Name the provider")
                .field("npi", "NPI", parts.provider().npi(), "claim")
                .field("providerAddress", "Mail address as on the claim", provider.address(), "claim")
                .needed(
                        "contact",
                        "Whom to answer",
                        parts.contactName(),
                        "notice or policy notice-sender",
                        Role.NEGOTIATOR,
                        "Name a contact in the notice or in the policy notice-sender")
                .field("contactEmail", "E-mail", parts.contactEmail(), "notice or policy notice-sender")
                .field("contactPhone", "Phone", parts.contactPhone(), "notice or policy notice-sender");
        Optional<PayerContact> payer = parts.payerContact();
        form.element()
                .needed(
                        "payerName",
                        "Payer",
                        parts.file().payerName(),
                        "claim or remittance",
                        Role.BILLER,
                        "Find out who the payer is")
                .needed("planName", "Plan", parts.planName(), "claim or notice", Role.BILLER, "Read the plan's card")
                .field(
                        "registrationNumber",
                        "Registration number of the plan",
                        InformationRequest.answerTo(parts.file().id(), InformationRequest.Subject.REGISTRATION_NUMBER)
                                .orElse("no remittance showed one"),
                        "remittance or answer of the payer")
                .needed(
                        "recipient",
                        "To",
                        parts.said().recipient() == null
                                ? payer.map(PayerContact::email).orElse(null)
                                : parts.said().recipient(),
                        payer.map(PayerContact::provenance).orElse("contact book"),
                        Role.NEGOTIATOR,
                        "Add the payer's negotiation contact with where it is printed (FED-ON-07)");
    }

    static void items(Form form, NoticeParts parts) {
        form.field("claimNumber", "Claim number", parts.claim().claimNumber(), "claim")
                .field(
                        "payerControlNumber",
                        "Payer's control number",
                        parts.answer().map(RemittanceClaim::payerControlNumber).orElse(null),
                        "remittance")
                .needed(
                        "answerReceivedOn",
                        "Initial payment or denial received on",
                        parts.answer()
                                .map(answer -> answer.receivedOn().toString())
                                .orElse(null),
                        "remittance",
                        Role.BILLER,
                        "Post the remittance or the notice of denial")
                .field(
                        "items",
                        "Items: date, code, charge",
                        parts.lines().stream().map(NoticeFields::item).collect(Collectors.joining("\n")),
                        "claim");
    }

    static void itemKind(Form form, NoticeParts parts) {
        form.needed(
                        "serviceType",
                        "Kind of item",
                        parts.facts().get(FactName.SERVICE_TYPE),
                        "facts",
                        Role.BILLER,
                        "Record the fact serviceType")
                .field(
                        "claimType",
                        "Professional or facility",
                        parts.claim().type().name(),
                        "claim")
                .needed(
                        "state",
                        "State",
                        parts.file().serviceState(),
                        "claim or facts",
                        Role.BILLER,
                        "Record the fact state")
                .needed(
                        "placeOfService",
                        "Place of service or bill type",
                        parts.placeOfService(),
                        "claim",
                        Role.BILLER,
                        "Name the place of service on the claim");
    }

    static void offer(Form form, NoticeParts parts) {
        form.needed(
                "offerTotal",
                "Offer for all items, the patient's cost sharing included",
                parts.said().offerTotal() == null
                        ? null
                        : parts.said().offerTotal().toString(),
                "notice",
                Role.NEGOTIATOR,
                "Name the rate offered");
    }

    static void itemOffers(Form form, NoticeParts parts) {
        List<PreparedNotice.ItemOffer> offers = parts.said().itemOffers();
        for (ClaimLine line : parts.lines()) {
            form.needed(
                    "itemOffers/" + line.lineNumber(),
                    "Offer for item " + line.lineNumber(),
                    offers.stream()
                            .filter(offer -> offer.line() == line.lineNumber())
                            .map(offer -> offer.amount().toString())
                            .findFirst()
                            .orElse(null),
                    "notice",
                    Role.NEGOTIATOR,
                    "Name the rate offered for this item");
        }
    }

    private static String item(ClaimLine line) {
        String code = line.procedureCode() == null ? line.revenueCode() : line.procedureCode();
        String modifiers = line.modifiers().isEmpty() ? "" : "-" + String.join("-", line.modifiers());
        return line.lineNumber() + ". " + line.serviceFrom() + "  " + code + modifiers + "  " + line.charge();
    }
}
