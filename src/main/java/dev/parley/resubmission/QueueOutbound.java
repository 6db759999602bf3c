package dev.parley.resubmission;

import dev.parley.document.Document;
import dev.parley.regulation.calendar.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Queues what goes out to a payer, in the transaction that sends it. */
@ApplicationScoped
public class QueueOutbound {
    /** House policy, no rule: business days in which a front end answers a claim, and a letter leaves the house. */
    private static final int DAYS = 2;

    private final BusinessCalendar calendar;
    private final Clock clock;

    QueueOutbound(BusinessCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    public void queue(UUID caseId, Document document, OutboundFile.Kind kind) {
        LocalDate dueOn = calendar.nthBusinessDayAfter(LocalDate.now(clock), DAYS);
        new OutboundFile(caseId, document, kind, dueOn, clock.instant()).persist();
    }
}
