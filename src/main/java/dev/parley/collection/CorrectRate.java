package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Timeline;
import dev.parley.collection.RateCorrection.CorrectedRate;
import dev.parley.document.Document;
import dev.parley.event.Outbox;
import dev.parley.http.InvalidFields;
import dev.parley.http.NotFound;
import dev.parley.http.Refusal;
import dev.parley.money.Money;
import dev.parley.regulation.ClockKind;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Takes down that an award was put right: what is due is counted anew, and a recovery that was over may open again. */
@ApplicationScoped
class CorrectRate {
    private final PaymentDays days;
    private final ReopenRecovery reopen;
    private final Clocks clocks;
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    CorrectRate(
            PaymentDays days,
            ReopenRecovery reopen,
            Clocks clocks,
            CaseWorkflow workflow,
            Timeline timeline,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.days = days;
        this.reopen = reopen;
        this.clocks = clocks;
        this.workflow = workflow;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    ExpectedPayment correct(UUID caseId, CorrectedRate corrected) {
        CaseFile file = CaseFile.byId(caseId);
        ExpectedPayment expected =
                ExpectedPayment.latest(caseId).orElseThrow(() -> new NotFound("expected payment of case", caseId));
        if (expected.source() == ExpectedPayment.Source.SETTLEMENT) {
            throw new SettlementBinds();
        }
        AgreedRate rate = AgreedRate.of(caseId).orElseThrow();
        refuseContradictions(caseId, rate, corrected);
        Money before = expected.figures().agreed();
        new RateCorrection(caseId, expected.sourceId(), corrected, user.name(), clock.instant()).persist();
        clocks.cancel(caseId, ClockKind.AWARD_PAYMENT, "the decision was corrected on " + corrected.correctedOn());
        AgreedRate now = rate.corrected(corrected.agreed(), corrected.correctedOn());
        expected.correct(now, days.dueOn(caseId, now).on());
        timeline.add(
                caseId,
                "rate-corrected",
                "The rate of " + before + " was corrected to " + corrected.agreed() + " on " + corrected.correctedOn()
                        + "; the balance is due by " + expected.dueOn() + ": " + corrected.reason());
        outbox.add("payment.rate-corrected", caseId, Map.of("expectedPaymentId", expected.id()));
        if (file.isOpen()) {
            workflow.tell(caseId, "expectedMoneyPaid");
        } else {
            reopen.lookAgain(file, expected, "the rate was corrected to " + corrected.agreed());
        }
        return expected;
    }

    private void refuseContradictions(UUID caseId, AgreedRate rate, CorrectedRate corrected) {
        if (corrected.agreed().isNegative()) {
            throw new InvalidFields("/agreed", "must not be negative");
        }
        if (corrected.correctedOn().isAfter(LocalDate.now(clock))
                || corrected.correctedOn().isBefore(rate.since())) {
            throw new InvalidFields("/correctedOn", "must lie between " + rate.since() + " and today");
        }
        if (corrected.documentId() != null) {
            Document.byId(caseId, corrected.documentId());
        }
    }

    /** What both sides agreed on is not put right by one of them. */
    static class SettlementBinds extends Refusal {
        SettlementBinds() {
            super(409, "settlement-binds", "A settlement is never edited: agree on another one", Map.of());
        }
    }
}
