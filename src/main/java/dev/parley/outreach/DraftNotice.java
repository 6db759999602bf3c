package dev.parley.outreach;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.FactName;
import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.document.Document;
import dev.parley.document.Document.DocumentView;
import dev.parley.money.Money;
import dev.parley.outreach.NoticeDraft.Form;
import dev.parley.outreach.SenderPolicy.SenderTerms;
import dev.parley.party.PayerContact;
import dev.parley.party.Plan;
import dev.parley.party.Provider;
import dev.parley.policy.Policies;
import dev.parley.regulation.CurrentLaw;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fills the form of the open negotiation notice that the law asks for on a day from the case. */
@ApplicationScoped
class DraftNotice {
    private static final String REMITTANCE_ADVICE = "remittance-advice";

    private final CurrentLaw law;
    private final Policies policies;
    private final Clock clock;

    DraftNotice(CurrentLaw law, Policies policies, Clock clock) {
        this.law = law;
        this.policies = policies;
        this.clock = clock;
    }

    /** Whether notices of that day go through the federal portal (FED-ON-08, FED-ON-11). */
    boolean portalOn(LocalDate day) {
        return law.now().rules().rule("FED-ON-08").on(day).isPresent();
    }

    /** What is known before anybody prepares the notice. */
    NoticeDraft today(CaseFile file) {
        return of(file, PreparedNotice.unsaid(), LocalDate.now(clock));
    }

    NoticeDraft of(CaseFile file, PreparedNotice said, LocalDate day) {
        Claim claim = Claim.byId(file.claimId()).orElseThrow();
        Parts parts = new Parts(
                file,
                claim,
                NegotiationPeriod.firstAnswer(file),
                CaseFact.known(file.id()),
                policies.inForce(SenderTerms.class).terms(),
                said,
                day);
        return portalOn(day) ? portal(parts) : legacy(parts);
    }

    /** The copy of the remittance without which the portal's negotiation has not begun (FED-ON-12). */
    static Optional<DocumentView> remittanceAdvice(CaseFile file) {
        return Document.of(file.id()).stream()
                .filter(document -> document.kind().equals(REMITTANCE_ADVICE))
                .reduce((earlier, later) -> later);
    }

    private record Parts(
            CaseFile file,
            Claim claim,
            Optional<RemittanceClaim> answer,
            Map<String, String> facts,
            SenderTerms sender,
            PreparedNotice said,
            LocalDate day) {
        String contactName() {
            return said.contact() != null && said.contact().name() != null
                    ? said.contact().name()
                    : sender.name();
        }

        String contactEmail() {
            return said.contact() != null && said.contact().email() != null
                    ? said.contact().email()
                    : sender.email();
        }

        String contactPhone() {
            return said.contact() != null && said.contact().phone() != null
                    ? said.contact().phone()
                    : sender.phone();
        }

        Provider.ProviderView provider() {
            return claim.billingProvider().view();
        }

        Optional<PayerContact> payerContact() {
            return file.payerId() == null
                    ? Optional.empty()
                    : PayerContact.chain(file.payerId()).stream().findFirst();
        }

        String planName() {
            Plan plan = claim.plan();
            String known = plan == null ? null : plan.view().name();
            return said.planName() != null
                    ? said.planName()
                    : known == null || known.isBlank() ? file.payerName() : known;
        }
    }

    private static NoticeDraft legacy(Parts parts) {
        Form form = new Form("FED-ON-06");
        identities(form, parts);
        form.element();
        items(form, parts);
        form.element();
        offer(form, parts);
        form.element().field("generalInformation", "General information", GeneralInformation.LEGACY, "standard text");
        return form.done("legacy", "EMAIL, MAIL, FAX or PAYER_PORTAL");
    }

    private static NoticeDraft portal(Parts parts) {
        Form form = new Form("FED-ON-08");
        identities(form, parts);
        form.element()
                .field("representative", "Representative", parts.sender().representative(), "policy notice-sender")
                .field(
                        "authority",
                        "Authority of the representative",
                        parts.sender().authority(),
                        "policy notice-sender");
        form.element();
        items(form, parts);
        itemKind(form, parts);
        form.element()
                .needed(
                        "initialPayment",
                        "Initial payment (0 if denied)",
                        parts.answer()
                                .map(answer -> answer.isDenial()
                                        ? Money.ZERO.toString()
                                        : answer.paid().toString())
                                .orElse(null),
                        "remittance",
                        Role.BILLER,
                        "Post the remittance or the notice of denial");
        form.element()
                .field(
                        "qualifyingPaymentAmount",
                        "Qualifying payment amount",
                        parts.file().qualifyingPayment() == null
                                ? "not provided by the plan"
                                : parts.file().qualifyingPayment().toString(),
                        "remittance or fact");
        form.element();
        itemOffers(form, parts);
        form.element().field("costSharing", "Cost sharing", "the plan states it, not the provider", "standard text");
        form.element()
                .field("nonWaiver", "Statement of non-waiver", GeneralInformation.noConsent(parts.facts()), "facts")
                .element()
                .field(
                        "nonparticipating",
                        "Nonparticipating status",
                        "The provider had no contract with the plan for these items on "
                                + parts.claim().serviceFrom() + ".",
                        "facts")
                .element()
                .field("generalInformation", "General information", GeneralInformation.PORTAL, "standard text")
                .element()
                .needed(
                        "remittanceAdvice",
                        "Copy of the remittance advice",
                        remittanceAdvice(parts.file()).map(DocumentView::name).orElse(null),
                        "documents of the case",
                        Role.BILLER,
                        "Add the remittance advice to the case as a document of kind " + REMITTANCE_ADVICE
                                + " (FED-ON-12)");
        return form.done("portal", "FEDERAL_PORTAL");
    }

    private static void identities(Form form, Parts parts) {
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

    private static void items(Form form, Parts parts) {
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
                        parts.claim().lines().stream().map(DraftNotice::item).collect(Collectors.joining("\n")),
                        "claim");
    }

    private static void itemKind(Form form, Parts parts) {
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
                        place(parts.claim()),
                        "claim",
                        Role.BILLER,
                        "Name the place of service on the claim");
    }

    private static String place(Claim claim) {
        return claim.placeOfService() != null
                ? claim.placeOfService()
                : claim.lines().stream()
                        .map(ClaimLine::placeOfService)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static void offer(Form form, Parts parts) {
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

    private static void itemOffers(Form form, Parts parts) {
        List<PreparedNotice.ItemOffer> offers = parts.said().itemOffers();
        for (ClaimLine line : parts.claim().lines()) {
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
