package dev.parley.collection;

import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Lets go of what the payer did not pay, with the reason somebody gave. */
@Named("writeOffShortfall")
@ApplicationScoped
class WriteOffShortfall implements ProcessStep {
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    WriteOffShortfall(Timeline timeline, Outbox outbox, Clock clock) {
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        ExpectedPayment expected = ExpectedPayment.open(caseId).orElseThrow();
        expected.writeOff(clock.instant());
        timeline.add(
                caseId,
                "shortfall-written-off",
                expected.missing() + " of " + expected.figures().due() + " is given up: " + expected.givenUpBecause());
        outbox.add("shortfall.written-off", caseId, Map.of("expectedPaymentId", expected.id()));
        return Map.of();
    }
}
