package dev.parley.outreach;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.claim.Claim;
import dev.parley.document.Document;
import dev.parley.document.Document.DocumentView;
import dev.parley.money.Money;
import dev.parley.outreach.NoticeDraft.Form;
import dev.parley.outreach.SenderPolicy.SenderTerms;
import dev.parley.policy.Policies;
import dev.parley.regulation.CurrentLaw;
import dev.parley.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

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
        Claim claim = file.claim();
        NoticeParts parts = new NoticeParts(
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

    private static NoticeDraft legacy(NoticeParts parts) {
        Form form = new Form("FED-ON-06");
        NoticeFields.identities(form, parts);
        form.element();
        NoticeFields.items(form, parts);
        form.element();
        NoticeFields.offer(form, parts);
        form.element().field("generalInformation", "General information", GeneralInformation.LEGACY, "standard text");
        return form.done("legacy", "EMAIL, MAIL, FAX or PAYER_PORTAL");
    }

    private static NoticeDraft portal(NoticeParts parts) {
        Form form = new Form("FED-ON-08");
        NoticeFields.identities(form, parts);
        form.element()
                .field("representative", "Representative", parts.sender().representative(), "policy notice-sender")
                .field(
                        "authority",
                        "Authority of the representative",
                        parts.sender().authority(),
                        "policy notice-sender");
        form.element();
        NoticeFields.items(form, parts);
        NoticeFields.itemKind(form, parts);
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
        NoticeFields.itemOffers(form, parts);
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
}
