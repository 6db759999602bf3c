package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.DecisionRecord;
import dev.parley.casefile.Timeline;
import dev.parley.claim.Claim;
import dev.parley.document.Document;
import dev.parley.document.KeepDocument;
import dev.parley.document.NewDocument;
import dev.parley.party.Plan;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Takes down the open negotiation notice of a case with what proves it, or that none can go out any more. */
@ApplicationScoped
class PrepareNotice {
    private final NegotiationPeriod period;
    private final KeepDocument documents;
    private final NoticeGivenUp noticeGivenUp;
    private final DecisionLog decisions;
    private final Event<NoticeSent> sent;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    PrepareNotice(
            NegotiationPeriod period,
            KeepDocument documents,
            NoticeGivenUp noticeGivenUp,
            DecisionLog decisions,
            Event<NoticeSent> sent,
            Timeline timeline,
            CurrentUser user,
            Clock clock) {
        this.period = period;
        this.documents = documents;
        this.noticeGivenUp = noticeGivenUp;
        this.decisions = decisions;
        this.sent = sent;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    public void prepare(UUID caseId, PreparedNotice prepared) {
        CaseFile file = CaseFile.byId(caseId).open();
        LocalDate today = LocalDate.now(clock);
        Deadline deadline = period.noticeWindow(file).orElseThrow(() -> new NoNoticePossible(file.regime()));
        NoticeWindow window = new NoticeWindow(deadline.triggerDate(), deadline.dueOn());
        if (prepared.isGivenUp()) {
            giveUp(caseId, window, prepared.notSentBecause(), today);
            return;
        }
        Claim claim = Claim.byId(file.claimId()).orElseThrow();
        String plan = planName(claim);
        prepared.requireComplete(file.billed(), plan != null, today);
        window.admit(prepared, today);
        Notice notice = new Notice(caseId, window.remittanceReceivedOn(), prepared, user.name(), clock.instant());
        NoticeText text = new NoticeText(
                claim,
                NegotiationPeriod.firstAnswer(file),
                file.payerName(),
                prepared.planName() == null ? plan : prepared.planName(),
                prepared);
        Document document = keep(caseId, text.text());
        notice.reads(document.id(), document.sha256());
        notice.persist();
        sent.fire(new NoticeSent(caseId, notice.id(), prepared.offerTotal(), prepared.sentOn(), prepared.channel()));
        timeline.add(
                caseId,
                "notice-sent",
                "The open negotiation notice went out on " + notice.sentOn() + " by " + notice.channel() + ", offering "
                        + notice.offerTotal());
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

    private Document keep(UUID caseId, String text) {
        return documents.keep(
                caseId,
                new NewDocument(
                        "open-negotiation-notice.txt",
                        "open-negotiation-notice",
                        "text/plain",
                        text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String planName(Claim claim) {
        Plan plan = claim.plan();
        if (plan != null && plan.view().name() != null && !plan.view().name().isBlank()) {
            return plan.view().name();
        }
        return claim.payer() == null ? null : claim.payer().name();
    }
}
