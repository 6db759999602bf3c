package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.http.ETag;
import dev.parley.http.InvalidFields;
import dev.parley.http.Refusal;
import dev.parley.idr.DisputeExtension.ExtensionAnswer;
import dev.parley.idr.DisputeExtension.NewExtension;
import dev.parley.outreach.AwaitMessages;
import dev.parley.outreach.ExpectedMessage;
import dev.parley.regulation.RuleBook;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps what time was asked for, and moves the stages when it is granted (FED-EX-01 to FED-EX-04). */
@ApplicationScoped
class ExtendStages {
    /** Business days, ours: no rule sets any for the answer. */
    private static final int PATIENCE = 5;

    private final RuleBook rules;
    private final RetimeDispute retime;
    private final AwaitMessages await;
    private final BusinessCalendar calendar;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    ExtendStages(
            RuleBook rules,
            RetimeDispute retime,
            AwaitMessages await,
            BusinessCalendar calendar,
            Timeline timeline,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.rules = rules;
        this.retime = retime;
        this.await = await;
        this.calendar = calendar;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    /** The stage ended before more time was granted, or does not run yet. */
    static class StageOver extends Refusal {
        StageOver(DisputeExtension extension, Optional<Deadline> latest) {
            super(
                    409,
                    "stage-over",
                    "No clock runs for the stage " + extension.stage()
                            + latest.map(clock -> ": it is " + clock.state() + ", due on " + clock.dueOn())
                                    .orElse(" yet"),
                    Map.of("stage", extension.stage()));
        }
    }

    @Transactional
    public DisputeExtension asked(UUID disputeId, String ifMatch, NewExtension asked) {
        Dispute dispute = Dispute.byId(disputeId);
        ETag.check(ifMatch, dispute.version());
        CaseFile.byId(dispute.caseId()).open();
        if (!dispute.isLive() || dispute.initiatedOn() == null) {
            throw new WrongDisputeState(dispute, "extended");
        }
        boolean notice = asked.ground() == DisputeExtension.Ground.PUBLIC_NOTICE;
        new DateOrder(LocalDate.now(clock))
                .check("/requestedOn", asked.requestedOn(), "the initiation", notice ? null : dispute.initiatedOn())
                .refuse();
        DisputeExtension extension = new DisputeExtension(dispute, asked, ruleId(asked), user.name(), clock.instant());
        extension.persist();
        if (!notice) {
            await.await(
                    dispute.caseId(),
                    ExpectedMessage.Kind.EXTENSION,
                    extension.id(),
                    "the Departments' answer to the request of " + asked.requestedOn() + " for more time for "
                            + asked.stage() + " of dispute " + dispute.disputeNumber(),
                    calendar.nthBusinessDayAfter(asked.requestedOn(), PATIENCE));
        }
        timeline.add(
                dispute.caseId(),
                "idr-extension-requested",
                "More time for " + asked.stage() + " was asked for on " + asked.requestedOn() + " (" + asked.ground()
                        + ", " + extension.ruleId() + ")");
        return extension;
    }

    @Transactional
    public DisputeExtension answered(UUID disputeId, UUID extensionId, ExtensionAnswer said) {
        DisputeExtension extension = DisputeExtension.byId(disputeId, extensionId);
        extension.requireOpen();
        Dispute dispute = Dispute.byId(disputeId);
        CaseFile.byId(dispute.caseId()).open();
        new DateOrder(LocalDate.now(clock))
                .check("/answeredOn", said.answeredOn(), "the request", extension.requestedOn())
                .refuse();
        if (said.granted()) {
            requireLonger(extension, dispute, said.lastDay());
        }
        extension.answered(said);
        await.arrived(
                extensionId,
                ExpectedMessage.Kind.EXTENSION,
                (said.granted() ? "granted" : "refused") + " on " + said.answeredOn());
        timeline.add(
                dispute.caseId(),
                "idr-extension-" + (said.granted() ? "granted" : "refused"),
                "More time for " + extension.stage()
                        + (said.granted() ? " was granted until " + said.lastDay() : " was refused") + " on "
                        + said.answeredOn() + ": " + said.reference());
        outbox.add(
                "dispute.extension-answered",
                dispute.caseId(),
                Map.of("extensionId", extensionId.toString(), "granted", said.granted()));
        if (said.granted()) {
            retime.of(dispute, extension.stage() + " was extended to " + said.lastDay());
        }
        return extension;
    }

    private static void requireLonger(DisputeExtension extension, Dispute dispute, LocalDate lastDay) {
        if (lastDay == null) {
            throw new InvalidFields("/lastDay", "is needed when more time is granted");
        }
        Deadline running = Deadline.open(dispute.caseId(), extension.stage().clock())
                .orElseThrow(() -> new StageOver(
                        extension,
                        Deadline.latest(dispute.caseId(), extension.stage().clock())));
        if (!lastDay.isAfter(running.dueOn())) {
            throw new InvalidFields("/lastDay", "does not come after the last day that runs, " + running.dueOn());
        }
    }

    /** The rule that held on the day of the request; what is asked for through the portal was asked for by e-mail before. */
    private String ruleId(NewExtension asked) {
        return switch (asked.ground()) {
            case MISSING_DISCLOSURE -> "FED-EX-03";
            case PUBLIC_NOTICE -> "FED-EX-04";
            case GOOD_CAUSE -> rules.rule("FED-EX-02").on(asked.requestedOn()).isPresent() ? "FED-EX-02" : "FED-EX-01";
        };
    }
}
