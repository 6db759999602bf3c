package dev.parley.collection;

import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** Brings money that should have gone back to the payer, and did not, to a supervisor. */
@Named("escalateReturn")
@ApplicationScoped
class EscalateReturn implements ProcessStep {
    private final PaymentDays days;
    private final Timeline timeline;
    private final Outbox outbox;

    EscalateReturn(PaymentDays days, Timeline timeline, Outbox outbox) {
        this.days = days;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        ExpectedPayment expected = ExpectedPayment.open(caseId).orElseThrow();
        int times = expected.returnEscalated();
        timeline.add(
                caseId,
                "return-escalated",
                "Nobody has sent " + expected.tooMuch() + " back in its days"
                        + (times == 1 ? "" : "; with a supervisor for time " + times) + owedUntil(expected) + ": "
                        + PaymentWords.sum(expected));
        outbox.add("payment.return-escalated", caseId, Map.of("expectedPaymentId", expected.id(), "times", times));
        return Map.of("returnOverdueAt", days.ownOverdueAt());
    }

    private static String owedUntil(ExpectedPayment expected) {
        return expected.figures().owedBack().isPositive() ? "; it is owed by " + expected.dueOn() : "";
    }
}
