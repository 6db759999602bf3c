package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Regime;
import dev.parley.regulation.Trigger;
import dev.parley.remittance.RemittanceClaim;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From when to when a case is negotiated: the law's period where there is one, else house policy. */
@ApplicationScoped
class NegotiationPeriod {
    static final List<ClockKind> STARTED_BY_NOTICE =
            List.of(ClockKind.OPEN_NEGOTIATION_RESPONSE, ClockKind.OPEN_NEGOTIATION_END, ClockKind.IDR_INITIATION);

    private final FederalClocks federal;
    private final Clocks clocks;
    private final Cadence cadence;
    private final Clock clock;

    NegotiationPeriod(FederalClocks federal, Clocks clocks, Cadence cadence, Clock clock) {
        this.federal = federal;
        this.clocks = clocks;
        this.cadence = cadence;
        this.clock = clock;
    }

    /** The window for the federal notice; empty outside the federal process and before the payer has answered (FED-IP-03). */
    Optional<Deadline> noticeWindow(CaseFile file) {
        if (file.regime() != Regime.FEDERAL_IDR) {
            return Optional.empty();
        }
        return Deadline.latest(file.id(), ClockKind.OPEN_NEGOTIATION_START).or(() -> firstAnswer(file)
                .flatMap(answer -> federal.clock(ClockKind.OPEN_NEGOTIATION_START, eventsUntil(file, answer), false)
                        .map(window -> clocks.start(file.id(), window, "remittance received " + answer.receivedOn()))));
    }

    /** Starts the clocks that run from the day of the notice, and stops the one it had to meet. */
    void begin(CaseFile file, Notice notice) {
        LegalEvents events = LegalEvents.NONE
                .with(Trigger.SERVICE_RENDERED, file.claim().serviceFrom())
                .with(Trigger.REMITTANCE_RECEIVED, notice.remittanceReceivedOn())
                .with(Trigger.OPEN_NEGOTIATION_STARTED, notice.sentOn());
        clocks.met(file.id(), ClockKind.OPEN_NEGOTIATION_START, notice.proof());
        for (ComputedClock computed : federal.clocksFor(events, false)) {
            if (STARTED_BY_NOTICE.contains(computed.kind())) {
                clocks.start(file.id(), computed, notice.proof());
            }
        }
    }

    /**
     * When talking must give way to deciding: the end of open negotiation, then the day before dispute resolution closes,
     * or a state's period.
     */
    Instant endsAt(CaseFile file) {
        return running(file, ClockKind.OPEN_NEGOTIATION_END)
                .map(Deadline::dueAt)
                .or(() -> running(file, ClockKind.IDR_INITIATION).map(this::beforeTheWindowCloses))
                .or(() -> running(file, ClockKind.STATE_OPEN_NEGOTIATION).map(Deadline::dueAt))
                .orElseGet(cadence::talksEnd);
    }

    private Instant beforeTheWindowCloses(Deadline initiation) {
        Instant warning = clocks.warningBefore(initiation.dueOn());
        return warning.isAfter(clock.instant()) ? warning : initiation.dueAt();
    }

    private Optional<Deadline> running(CaseFile file, ClockKind kind) {
        return Deadline.open(file.id(), kind)
                .filter(deadline -> deadline.dueAt().isAfter(clock.instant()));
    }

    private static LegalEvents eventsUntil(CaseFile file, RemittanceClaim answer) {
        return LegalEvents.NONE
                .with(Trigger.SERVICE_RENDERED, file.claim().serviceFrom())
                .with(Trigger.REMITTANCE_RECEIVED, answer.receivedOn());
    }

    /** The initial payment or denial; a reversal is neither. */
    static Optional<RemittanceClaim> firstAnswer(CaseFile file) {
        return RemittanceClaim.forClaim(file.claimId()).stream()
                .filter(answer -> !answer.isReversal())
                .findFirst();
    }
}
