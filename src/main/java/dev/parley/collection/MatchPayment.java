package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.regulation.ClockKind;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Holds what came against what was due (CLM-20). */
@Named("matchPayment")
@ApplicationScoped
class MatchPayment implements ProcessStep {
    private final PaymentDays days;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    MatchPayment(PaymentDays days, Clocks clocks, Timeline timeline, Outbox outbox, Clock clock) {
        this.days = days;
        this.clocks = clocks;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        ExpectedPayment expected = ExpectedPayment.open(caseId).orElseThrow();
        boolean full = expected.match(file.paid(), clock.instant());
        if (full) {
            clocks.met(caseId, ClockKind.AWARD_PAYMENT, "paid in full");
            timeline.add(caseId, "payment-complete", "All of " + expected.due() + " has come");
            outbox.add("payment.complete", caseId, Map.of("expectedPaymentId", expected.id()));
        } else {
            timeline.add(
                    caseId,
                    "payment-short",
                    expected.received() + " of " + expected.due() + " has come; " + expected.missing()
                            + " is missing (CLM-20)");
            outbox.add("payment.short", caseId, Map.of("expectedPaymentId", expected.id()));
        }
        return Map.of("paidInFull", full, "paymentDueAt", days.lateFrom(expected.dueOn()));
    }
}
