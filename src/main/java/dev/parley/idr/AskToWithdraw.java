package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Timeline;
import dev.parley.http.ETag;
import dev.parley.http.InvalidFields;
import dev.parley.idr.DisputeWithdrawal.NewWithdrawal;
import dev.parley.idr.DisputeWithdrawal.State;
import dev.parley.idr.DisputeWithdrawal.WithdrawalAnswer;
import dev.parley.outreach.AwaitMessages;
import dev.parley.outreach.ExpectedMessage;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.Trigger;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Asks out of a dispute alone, and ends it when the other side agrees or, where the text says so, keeps silent (FED-WD-03). */
@ApplicationScoped
public class AskToWithdraw {
    private final FederalClocks law;
    private final Clocks clocks;
    private final RetimeDispute retime;
    private final TakeNews news;
    private final AwaitMessages await;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    AskToWithdraw(
            FederalClocks law,
            Clocks clocks,
            RetimeDispute retime,
            TakeNews news,
            AwaitMessages await,
            Timeline timeline,
            CurrentUser user,
            Clock clock) {
        this.law = law;
        this.clocks = clocks;
        this.retime = retime;
        this.news = news;
        this.await = await;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    public DisputeWithdrawal ask(UUID disputeId, String ifMatch, NewWithdrawal asked) {
        Dispute dispute = Dispute.byId(disputeId);
        ETag.check(ifMatch, dispute.version());
        CaseFile.byId(dispute.caseId()).open();
        if (!dispute.isLive() || dispute.initiatedOn() == null) {
            throw new WrongDisputeState(dispute, "withdrawn");
        }
        DisputeWithdrawal.open(disputeId).ifPresent(open -> {
            throw new DisputeWithdrawal.NotOpen(open);
        });
        new DateOrder(LocalDate.now(clock))
                .check("/requestedOn", asked.requestedOn(), "the initiation", dispute.initiatedOn())
                .refuse();
        Optional<ComputedClock> answerBy = law.clock(
                ClockKind.WITHDRAWAL_RESPONSE,
                dispute.events().with(Trigger.WITHDRAWAL_REQUESTED, asked.requestedOn()),
                dispute.isBatched());
        DisputeWithdrawal withdrawal = new DisputeWithdrawal(
                dispute, asked, answerBy.map(ComputedClock::due).orElse(null), user.name(), clock.instant());
        withdrawal.persist();
        answerBy.ifPresent(due -> {
            clocks.start(dispute.caseId(), due, "we asked to withdraw on " + asked.requestedOn());
            await.await(
                    dispute.caseId(),
                    ExpectedMessage.Kind.WITHDRAWAL,
                    withdrawal.id(),
                    "the other side's answer to our withdrawal of dispute " + dispute.disputeNumber(),
                    due.due());
        });
        timeline.add(
                dispute.caseId(),
                "idr-withdrawal-asked",
                "We asked on " + asked.requestedOn() + " to withdraw dispute " + dispute.disputeNumber()
                        + answerBy.map(due -> "; silence until " + due.due() + " is agreement (FED-WD-03)")
                                .orElse("; the other side has to agree (FED-WD-03)"));
        retime.of(dispute, "a withdrawal was asked for on " + asked.requestedOn());
        return withdrawal;
    }

    @Transactional
    public DisputeWithdrawal answered(UUID disputeId, UUID withdrawalId, WithdrawalAnswer said) {
        DisputeWithdrawal withdrawal = DisputeWithdrawal.byId(disputeId, withdrawalId);
        Dispute dispute = Dispute.byId(disputeId);
        if (withdrawal.state() != State.ASKED) {
            throw new DisputeWithdrawal.NotOpen(withdrawal);
        }
        new DateOrder(LocalDate.now(clock))
                .check("/answeredOn", said.answeredOn(), "the request", withdrawal.requestedOn())
                .refuse();
        requirePossible(withdrawal, said);
        withdrawal.answered(said);
        String told = "the other side's answer to our withdrawal: " + said.answer() + " on " + said.answeredOn();
        clocks.met(dispute.caseId(), ClockKind.WITHDRAWAL_RESPONSE, told);
        await.arrived(withdrawalId, ExpectedMessage.Kind.WITHDRAWAL, told);
        timeline.add(dispute.caseId(), "idr-withdrawal-answered", told);
        if (said.answer() == State.REFUSED) {
            retime.of(dispute, told);
        } else {
            news.closed(
                    disputeId,
                    "*",
                    said.answeredOn(),
                    DisputeEnding.WITHDRAWN_BY_ONE,
                    dispute.eligibleOn() == null ? null : Boolean.TRUE,
                    told);
        }
        return withdrawal;
    }

    private static void requirePossible(DisputeWithdrawal withdrawal, WithdrawalAnswer said) {
        if (said.answer() == State.ASKED) {
            throw new InvalidFields("/answer", "is no answer");
        }
        if (said.answer() == State.SILENT
                && withdrawal
                        .dueOn()
                        .filter(due -> said.answeredOn().isAfter(due))
                        .isEmpty()) {
            throw new InvalidFields(
                    "/answer",
                    withdrawal
                                    .dueOn()
                                    .map(due -> "silence is agreement only after " + due)
                                    .orElse("silence is no agreement under the text that holds for this dispute")
                            + " (FED-WD-03)");
        }
    }
}
