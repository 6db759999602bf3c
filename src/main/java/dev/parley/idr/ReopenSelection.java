package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.Trigger;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.regulation.calendar.EndOfDay;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The entity dropped out: what ran from its selection stops, and the days for the next one run (FED-SE-09). */
@Named("reopenSelection")
@ApplicationScoped
class ReopenSelection implements ProcessStep {
    /** Ours where no rule sets a day. */
    private static final int LOOK_AGAIN = 3;

    private final FederalClocks law;
    private final Clocks clocks;
    private final EndStages stages;
    private final BusinessCalendar calendar;
    private final Clock clock;

    ReopenSelection(FederalClocks law, Clocks clocks, EndStages stages, BusinessCalendar calendar, Clock clock) {
        this.law = law;
        this.clocks = clocks;
        this.stages = stages;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        Dispute dispute = Disputes.current(caseId);
        String lost = "the entity of dispute " + dispute.disputeNumber() + " dropped out";
        Optional<LocalDate> chosenOn =
                Deadline.latest(caseId, ClockKind.ENTITY_CONFLICT_CHECK).map(Deadline::triggerDate);
        stages.withEntity(dispute, lost);
        Optional<Deadline> next = chosenOn.flatMap(day -> law.clock(
                        ClockKind.ENTITY_RESELECTION,
                        dispute.events().with(Trigger.ENTITY_NAMED, day),
                        dispute.isBatched()))
                .map(computed -> clocks.start(caseId, computed, lost))
                .filter(Deadline::isOpen);
        LocalDate lookAgainOn = next.map(Deadline::dueOn)
                .orElseGet(() -> calendar.nthBusinessDayAfter(LocalDate.now(clock), LOOK_AGAIN));
        CaseFile.byId(caseId).waitUntil(lookAgainOn);
        return Map.of(
                "selectionDefaultAt",
                next.map(Deadline::dueAt).orElseGet(() -> EndOfDay.of(lookAgainOn, clock.getZone())));
    }
}
