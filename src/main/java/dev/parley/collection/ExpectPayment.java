package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Phase;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.money.Money;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Enters what the payer owes now. When nothing is, it is late at once: a person confirms that. */
@Named("expectPayment")
@ApplicationScoped
class ExpectPayment implements ProcessStep {
    private final PaymentDays days;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    ExpectPayment(PaymentDays days, Timeline timeline, Outbox outbox, Clock clock) {
        this.days = days;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        file.enter(Phase.RECOVERY);
        AgreedRate rate = AgreedRate.of(caseId)
                .orElseThrow(() -> new IllegalStateException("Case " + caseId + " has nothing that binds the payer"));
        LocalDate dueOn = days.dueOn(caseId, rate);
        Money share = rate.shareOf(file.patientResponsibility());
        ExpectedPayment expected = new ExpectedPayment(caseId, rate, file.paid(), share, dueOn, clock.instant());
        expected.persist();
        file.waitUntil(dueOn);
        timeline.add(
                caseId,
                "payment-expected",
                expected.due() + " is due by " + dueOn + ": " + rate.total() + " less " + file.paid() + " paid and "
                        + share + " owed by the patient");
        outbox.add("payment.expected", caseId, Map.of("expectedPaymentId", expected.id(), "dueOn", dueOn));
        Instant late = expected.due().isZero() ? clock.instant() : days.lateFrom(dueOn);
        return Map.of("paymentDueAt", late);
    }
}
