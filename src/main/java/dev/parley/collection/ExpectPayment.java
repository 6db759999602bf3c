package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Phase;
import dev.parley.casefile.Timeline;
import dev.parley.claim.Claim;
import dev.parley.event.Outbox;
import dev.parley.remittance.ByLine;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Enters who owes what now, line by line. What the provider owes, or nobody, is looked at at once. */
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
        boolean goesOn =
                ExpectedPayment.open(caseId).filter(ExpectedPayment::isReopened).isPresent();
        if (goesOn) {
            return Map.of("paymentDueAt", clock.instant());
        }
        AgreedRate rate = AgreedRate.of(caseId)
                .orElseThrow(() -> new IllegalStateException("Case " + caseId + " has nothing that binds the payer"));
        PaymentDays.DueDay due = days.dueOn(caseId, rate);
        LocalDate dueOn = due.on();
        Claim claim = file.claim();
        ByLine share = file.part().patientShare(claim, rate.shareOf(file.patientResponsibility()));
        ExpectedPayment expected =
                new ExpectedPayment(caseId, rate, file.part().receipts(claim).paid(), share, dueOn, clock.instant());
        expected.persist();
        file.waitUntil(dueOn);
        timeline.add(caseId, "payment-expected", expects(expected, due.because()));
        outbox.add("payment.expected", caseId, Map.of("expectedPaymentId", expected.id(), "dueOn", dueOn));
        return Map.of("paymentDueAt", expected.figures().due().isPositive() ? days.lateFrom(dueOn) : clock.instant());
    }

    private static String expects(ExpectedPayment expected, String because) {
        String by = " by " + expected.dueOn() + " (" + because + "): " + PaymentWords.rate(expected);
        String lines = expected.lines().stream()
                .filter(line -> line.line() != null || !line.due().isZero())
                .map(line -> "; " + line.sum())
                .collect(Collectors.joining());
        PaymentFigures figures = expected.figures();
        return (figures.owedBack().isPositive()
                        ? "The provider owes " + figures.owedBack() + " back"
                        : figures.due() + " is due")
                + by
                + lines;
    }
}
