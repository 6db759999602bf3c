package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.event.Outbox;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Starts what runs from the day of the notice, and says when to follow up and when talks end. */
@Named("startOpenNegotiation")
@ApplicationScoped
class StartOpenNegotiation implements ProcessStep {
    private final NegotiationPeriod period;
    private final Cadence cadence;
    private final OffersSoFar offers;
    private final Outbox outbox;
    private final Clock clock;

    StartOpenNegotiation(NegotiationPeriod period, Cadence cadence, OffersSoFar offers, Outbox outbox, Clock clock) {
        this.period = period;
        this.cadence = cadence;
        this.offers = offers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        Optional<Notice> notice = period.noticeWindow(file)
                .map(Deadline::triggerDate)
                .flatMap(remittance -> Notice.over(caseId, remittance));
        notice.ifPresent(sent -> {
            period.begin(file, sent);
            outbox.add(
                    "notice.ready",
                    caseId,
                    Map.of(
                            "noticeId", sent.id(),
                            "documentId", sent.documentId(),
                            "channel", sent.channel(),
                            "sentOn", sent.sentOn()));
        });
        Instant followUp = notice.map(sent -> cadence.morningOf(cadence.nextContactAfter(sent.sentOn())))
                .orElse(clock.instant());
        file.waitUntil(LocalDate.ofInstant(followUp, clock.getZone()));
        Map<String, Object> started = new HashMap<>(cadence.timers(followUp));
        started.put("offerStanding", offers.anyUndecided(caseId));
        started.put("negotiationEndsAt", period.endsAt(file));
        return started;
    }
}
