package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.DecisionRecord;
import dev.parley.casefile.Timeline;
import dev.parley.claim.Claim;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem.FieldError;
import dev.parley.party.PayerContact;
import dev.parley.party.Plan;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes down the open negotiation notice of a case with what proves it, or that none can go out any more. */
@ApplicationScoped
class PrepareNotice {
    private final NegotiationPeriod period;
    private final DraftNotice drafts;
    private final NoticePapers papers;
    private final NoticeGivenUp noticeGivenUp;
    private final DecisionLog decisions;
    private final Event<NoticeSent> sent;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    PrepareNotice(
            NegotiationPeriod period,
            DraftNotice drafts,
            NoticePapers papers,
            NoticeGivenUp noticeGivenUp,
            DecisionLog decisions,
            Event<NoticeSent> sent,
            Timeline timeline,
            CurrentUser user,
            Clock clock) {
        this.period = period;
        this.drafts = drafts;
        this.papers = papers;
        this.noticeGivenUp = noticeGivenUp;
        this.decisions = decisions;
        this.sent = sent;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** @return whether the mail queue has it, so that its day one is still to come */
    @Transactional
    public boolean prepare(UUID caseId, PreparedNotice prepared) {
        CaseFile file = CaseFile.byId(caseId).open();
        LocalDate today = LocalDate.now(clock);
        Deadline deadline = period.noticeWindow(file).orElseThrow(() -> new NoNoticePossible(file.regime()));
        NoticeWindow window = new NoticeWindow(deadline.triggerDate(), deadline.dueOn());
        if (prepared.isGivenUp()) {
            giveUp(caseId, window, prepared.notSentBecause(), today);
            return false;
        }
        Claim claim = file.claim();
        prepared.requireComplete(file.billed(), planName(claim) != null, today);
        window.admit(prepared, today);
        requireForm(file, prepared, today);
        requireAddressee(file, prepared);
        Notice notice = new Notice(caseId, window.remittanceReceivedOn(), prepared, user.name(), clock.instant());
        papers.keep(file, claim, planName(claim), prepared, notice);
        if (prepared.isByParley()) {
            papers.mail(file, prepared, notice);
            timeline.add(
                    caseId, "notice-queued", "Parley e-mails the open negotiation notice; day one is still to come");
        } else {
            sent.fire(
                    new NoticeSent(caseId, notice.id(), prepared.offerTotal(), prepared.sentOn(), prepared.channel()));
            timeline.add(
                    caseId,
                    "notice-sent",
                    "The open negotiation notice went out on " + notice.sentOn() + " by " + notice.channel()
                            + ", offering " + notice.offerTotal());
        }
        return prepared.isByParley();
    }

    /** The portal takes its own form only, with every element and the remittance advice (FED-ON-08, 11 and 12). */
    private void requireForm(CaseFile file, PreparedNotice prepared, LocalDate today) {
        LocalDate day = prepared.day(today);
        if (!drafts.portalOn(day)) {
            return;
        }
        List<FieldError> wrong = new ArrayList<>();
        if (prepared.channel() != Notice.Channel.FEDERAL_PORTAL) {
            wrong.add(new FieldError("/channel", "must be FEDERAL_PORTAL for notices of " + day + " (FED-ON-11)"));
        }
        drafts.of(file, prepared, day)
                .blockers()
                .forEach(missing -> wrong.add(new FieldError(
                        "/" + missing.field(),
                        "is missing for the portal's form: " + missing.nextAction() + " (" + missing.owner() + ")")));
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }

    private static void requireAddressee(CaseFile file, PreparedNotice prepared) {
        if (prepared.channel() != Notice.Channel.EMAIL) {
            return;
        }
        if (PayerContact.hasBounced(prepared.recipient())) {
            throw new InvalidFields("/recipient", "came back before and is not used again");
        }
        boolean known = file.payerId() != null
                && PayerContact.chain(file.payerId()).stream()
                        .anyMatch(contact -> prepared.recipient().equalsIgnoreCase(contact.email()));
        if (prepared.isByParley() && !known) {
            throw new InvalidFields(
                    "/recipient",
                    "is not in the payer's contact book: add it there with where it is printed (FED-ON-07)");
        }
    }

    private void giveUp(UUID caseId, NoticeWindow window, String because, LocalDate today) {
        decisions.keep(
                caseId,
                NoticeGivenUp.NAME,
                noticeGivenUp,
                new NoticeGivenUp.Facts(window.remittanceReceivedOn(), window.lastDay(), today, because));
        timeline.add(
                caseId,
                "notice-given-up",
                "No open negotiation notice goes out; the window closed on " + window.lastDay() + ": " + because);
    }

    /** Whether somebody said that no notice goes out over the payment or denial received on this day. */
    static boolean givenUp(UUID caseId, LocalDate remittanceReceivedOn) {
        return DecisionRecord.latest(caseId, NoticeGivenUp.NAME)
                .filter(record -> record.facts().contains("\"remittanceReceived\":\"" + remittanceReceivedOn + "\""))
                .isPresent();
    }

    private static String planName(Claim claim) {
        Plan plan = claim.plan();
        if (plan != null && plan.view().name() != null && !plan.view().name().isBlank()) {
            return plan.view().name();
        }
        return claim.payer() == null ? null : claim.payer().name();
    }
}
