package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.DeadlineMissed;
import dev.parley.casefile.Timeline;
import dev.parley.document.Document;
import dev.parley.event.Outbox;
import dev.parley.http.InvalidFields;
import dev.parley.idr.SettlementNotice.Reported;
import dev.parley.regulation.ClockKind;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import dev.parley.workflow.DeskWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/**
 * Has a settlement that was reached during a dispute reported: a negotiator's task while its days run, a supervisor's after
 * them, and nobody's once the dispute is over (FED-WD-01). The case may be paid and closed meanwhile.
 */
@ApplicationScoped
class NotifyOfSettlement {
    static final String TASK = "reportSettlement";

    private final Clocks clocks;
    private final DeskWork desk;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    NotifyOfSettlement(Clocks clocks, DeskWork desk, Timeline timeline, Outbox outbox, CurrentUser user, Clock clock) {
        this.clocks = clocks;
        this.desk = desk;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    void owed(Dispute dispute, LocalDate agreedOn) {
        SettlementNotice notice = new SettlementNotice(dispute, agreedOn);
        notice.persist();
        Deadline due =
                Deadline.latest(dispute.caseId(), ClockKind.SETTLEMENT_NOTICE).orElseThrow();
        if (due.isOpen()) {
            open(
                    notice,
                    Role.NEGOTIATOR,
                    "Report the settlement of dispute " + dispute.disputeNumber() + " through the portal",
                    due.dueOn());
        } else {
            escalate(notice, due.dueOn());
        }
    }

    void missed(@Observes DeadlineMissed missed) {
        if (missed.kind() == ClockKind.SETTLEMENT_NOTICE) {
            SettlementNotice.owed(missed.caseId()).ifPresent(notice -> {
                desk.drop(notice.id());
                escalate(notice, missed.dueOn());
            });
        }
    }

    private void escalate(SettlementNotice notice, LocalDate dueOn) {
        Dispute dispute = Dispute.byId(notice.disputeId());
        timeline.add(
                notice.caseId(),
                "idr-settlement-unreported",
                "Nobody said by " + dueOn + " that the settlement of dispute " + dispute.disputeNumber()
                        + " was reported; with a supervisor. Until it is reported the dispute runs on (FED-WD-01)");
        outbox.add("dispute.settlement-unreported", notice.caseId(), Map.of("disputeId", dispute.id(), "due", dueOn));
        open(
                notice,
                Role.SUPERVISOR,
                "Report the settlement of dispute " + dispute.disputeNumber() + " now: it was due by " + dueOn,
                LocalDate.now(clock));
    }

    private void open(SettlementNotice notice, String queue, String title, LocalDate dueOn) {
        CaseFile file = CaseFile.byId(notice.caseId());
        desk.open(new DeskWork.DeskTask(
                TASK,
                title,
                queue,
                notice.id(),
                dueOn,
                file.inDispute().dollars(),
                file.payerId(),
                file.payerName(),
                file.claimNumber()));
    }

    /** The task that asked for it ends by itself. */
    void reported(SettlementNotice notice, Reported report) {
        Dispute dispute = Dispute.byId(notice.disputeId());
        if (!dispute.isLive()) {
            throw new WrongDisputeState(dispute, "reported as settled");
        }
        new DateOrder(LocalDate.now(clock))
                .check("/reportedOn", report.reportedOn(), "the agreement", notice.agreedOn())
                .refuse();
        if (!report.signedByBoth()) {
            throw new InvalidFields("/signedByBoth", "must hold: a report counts with both signatures (FED-WD-01)");
        }
        if (report.documentId() != null) {
            Document.byId(notice.caseId(), report.documentId());
        }
        LocalDate dueOn = notice.dueOn();
        boolean late = report.reportedOn().isAfter(dueOn);
        notice.reported(report, user.name(), clock.instant());
        if (!late) {
            clocks.met(notice.caseId(), ClockKind.SETTLEMENT_NOTICE, "reported on " + report.reportedOn());
        }
        timeline.add(
                notice.caseId(),
                "idr-settlement-reported",
                "The settlement of dispute " + dispute.disputeNumber() + " was reported on " + report.reportedOn()
                        + " by " + report.channel() + (late ? ", after its last day " + dueOn : "")
                        + " (FED-WD-01): " + report.evidence());
        outbox.add(
                "dispute.settlement-reported",
                notice.caseId(),
                Map.of("disputeId", dispute.id(), "reportedOn", report.reportedOn()));
    }

    /** The dispute ended: whoever ended it knew of the settlement, or nobody has to be told any more. */
    void over(Dispute dispute) {
        SettlementNotice.of(dispute.id()).filter(SettlementNotice::isOwed).ifPresent(notice -> {
            notice.notNeeded(user.name(), clock.instant());
            desk.drop(notice.id());
        });
    }
}
