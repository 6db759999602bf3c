package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.claim.Claim;
import dev.parley.document.Document;
import dev.parley.document.KeepDocument;
import dev.parley.document.NewDocument;
import dev.parley.event.Outbox;
import dev.parley.http.InvalidFields;
import dev.parley.mail.MailMoved;
import dev.parley.mail.NewMail;
import dev.parley.mail.QueueMail;
import dev.parley.outreach.InformationRequestResource.Answer;
import dev.parley.outreach.InformationRequestResource.NewRequest;
import dev.parley.outreach.SenderPolicy.SenderTerms;
import dev.parley.party.PayerContact;
import dev.parley.policy.Policies;
import dev.parley.regulation.CurrentLaw;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.DeskWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks a payer for what it has to disclose, and takes its answer. */
@ApplicationScoped
class AskPayer {
    private static final String PURPOSE = "information-request";

    private final CurrentLaw law;
    private final Policies policies;
    private final Cadence cadence;
    private final KeepDocument documents;
    private final QueueMail queueMail;
    private final DeskWork desk;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    AskPayer(
            CurrentLaw law,
            Policies policies,
            Cadence cadence,
            KeepDocument documents,
            QueueMail queueMail,
            DeskWork desk,
            Timeline timeline,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.law = law;
        this.policies = policies;
        this.cadence = cadence;
        this.documents = documents;
        this.queueMail = queueMail;
        this.desk = desk;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    public InformationRequest ask(UUID caseId, NewRequest told) {
        CaseFile file = CaseFile.byId(caseId).open();
        requireProof(told);
        SenderTerms sender = policies.inForce(SenderTerms.class).terms();
        byte[] letter = NoticePapers.pdf(text(file, told, sender));
        Document kept = documents.keep(caseId, new NewDocument(PURPOSE + ".pdf", PURPOSE, "application/pdf", letter));
        InformationRequest request = new InformationRequest(
                caseId, told, ruleId(told.subject()), kept.id(), kept.sha256(), user.name(), clock.instant());
        request.persist();
        if (told.sentOn() != null) {
            asked(request, told.sentOn());
        } else {
            request.travelsIn(queueMail
                    .queue(new NewMail(
                            caseId,
                            PURPOSE,
                            request.id(),
                            told.recipient(),
                            sender.email(),
                            "Request for information, our case " + file.caseNumber(),
                            text(file, told, sender),
                            List.of(kept.id()),
                            false))
                    .id());
        }
        return request;
    }

    private void requireProof(NewRequest told) {
        LocalDate today = LocalDate.now(clock);
        if (told.sentOn() == null && told.channel() != Notice.Channel.EMAIL) {
            throw new InvalidFields("/sentOn", "is needed: Parley itself sends by EMAIL only");
        }
        if (told.channel() == Notice.Channel.EMAIL && PayerContact.hasBounced(told.recipient())) {
            throw new InvalidFields("/recipient", "came back before and is not used again");
        }
        if (told.sentOn() != null && told.sentOn().isAfter(today)) {
            throw new InvalidFields("/sentOn", "lies in the future");
        }
        if (told.sentOn() != null && (told.evidence() == null || told.evidence().isBlank())) {
            throw new InvalidFields("/evidence", "is needed: what proves that it was sent");
        }
    }

    /** The rule by which the payer owes it today, or null where none says so. */
    private String ruleId(InformationRequest.Subject subject) {
        return subject.ruleId() == null
                        || law.now()
                                .rules()
                                .rule(subject.ruleId())
                                .on(LocalDate.now(clock))
                                .isEmpty()
                ? null
                : subject.ruleId();
    }

    private void asked(InformationRequest request, LocalDate sentOn) {
        LocalDate due = cadence.answerDueAfter(sentOn);
        request.asked(sentOn, due);
        ExpectedMessage.awaited(
                request.caseId(),
                ExpectedMessage.Kind.INFORMATION,
                request.id(),
                "the payer's answer to the question for " + request.subject(),
                due,
                clock.instant());
        timeline.add(
                request.caseId(),
                "information-asked",
                "The payer was asked on " + sentOn + " for " + request.subject() + "; an answer is due on " + due);
        outbox.add("information.asked", request.caseId(), Map.of("requestId", request.id(), "dueOn", due));
    }

    void moved(@Observes MailMoved mail) {
        if (!mail.purpose().equals(PURPOSE)) {
            return;
        }
        InformationRequest request = InformationRequest.byId(mail.caseId(), mail.reference());
        switch (mail.state()) {
            case ACCEPTED -> asked(request, LocalDate.ofInstant(mail.at(), clock.getZone()));
            case BOUNCED, GIVEN_UP -> {
                request.returned();
                ExpectedMessage.about(request.id()).ifPresent(expected -> {
                    expected.end(ExpectedMessage.State.DROPPED, "the question came back", clock.instant());
                    desk.drop(expected.id());
                });
            }
            default -> timeline.add(mail.caseId(), "information-request-arrived", "The question reached the payer");
        }
    }

    @Transactional
    public InformationRequest answered(UUID caseId, UUID requestId, Answer told) {
        CaseFile.byId(caseId).open();
        InformationRequest request = InformationRequest.byId(caseId, requestId);
        if (told.answeredOn().isAfter(LocalDate.now(clock))) {
            throw new InvalidFields("/answeredOn", "lies in the future");
        }
        if (request.sentOn() == null || told.answeredOn().isBefore(request.sentOn())) {
            throw new InvalidFields("/answeredOn", "is before the payer was asked");
        }
        request.answered(told.answer(), told.answeredOn());
        ExpectedMessage.about(requestId).ifPresent(expected -> {
            expected.end(ExpectedMessage.State.ARRIVED, "answered on " + told.answeredOn(), clock.instant());
            desk.drop(expected.id());
        });
        timeline.add(caseId, "information-answered", "The payer answered the question for " + request.subject());
        return request;
    }

    private static String text(CaseFile file, NewRequest told, SenderTerms sender) {
        Claim claim = file.claim();
        return """
                REQUEST FOR INFORMATION

                To: %s, %s
                From: %s, NPI %s
                Whom to answer: %s
                Claim number: %s
                Our case: %s

                For the items of this claim we ask for %s.%s

                If you cannot answer, please say so and why. We keep a record of this request and of the answer.
                """
                .formatted(
                        file.payerName() == null ? "the plan" : file.payerName(),
                        told.recipient(),
                        claim.billingProvider().view().name(),
                        claim.billingProvider().view().npi(),
                        sender.name() == null ? "the provider named above" : sender.name(),
                        claim.claimNumber(),
                        file.caseNumber(),
                        told.subject().words(),
                        told.subject().ruleId() == null ? "" : " (45 CFR 149.140(d), 149.510)");
    }
}
