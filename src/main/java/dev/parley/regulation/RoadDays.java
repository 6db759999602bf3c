package dev.parley.regulation;

import java.time.LocalDate;
import java.util.Optional;

/** From when to when a state's process can be asked for: by the state's row, or as a person found out. */
final class RoadDays {
    /** Under which rule a day counts that a person found out. */
    private static final String ASKED = "GEN-04";

    private final LegalClocks clocks;
    private final RoadFacts facts;
    private final StateLaw law;
    private final StateRoad road;
    private final LegalEvents events;

    /** {@code law} is null where the state has no row, {@code road} where none is for the claim. */
    RoadDays(LegalClocks clocks, RoadFacts facts, StateLaw law, StateRoad road) {
        this.clocks = clocks;
        this.facts = facts;
        this.law = law;
        this.road = road;
        this.events = withEndOfTalks();
    }

    /** A period that is known ends by itself; somebody may have ended it before. */
    private LegalEvents withEndOfTalks() {
        if (law == null
                || law.negotiation() == null
                || facts.events().on(Trigger.STATE_NEGOTIATION_ENDED).isPresent()) {
            return facts.events();
        }
        return clocks.stateClock(ClockKind.STATE_OPEN_NEGOTIATION, facts.caseFacts(), facts.events())
                .map(talks -> facts.events().with(Trigger.STATE_NEGOTIATION_ENDED, talks.due()))
                .orElse(facts.events());
    }

    private boolean talksFirst() {
        return law != null
                && law.negotiation() != null
                && road.talks() == StateRoad.Talks.BEFORE_REQUEST
                && !road.windowUnknown();
    }

    /** Whether nothing has to be known of talks that come first. */
    boolean talksKnown() {
        return !talksFirst() || events.on(Trigger.STATE_NEGOTIATION_ENDED).isPresent();
    }

    /** The day after talks that ran out by themselves; the very day where a person recorded their end. */
    LocalDate opens() {
        if (!talksFirst()) {
            return null;
        }
        return facts.events()
                .on(Trigger.STATE_NEGOTIATION_ENDED)
                .or(() -> events.on(Trigger.STATE_NEGOTIATION_ENDED).map(day -> day.plusDays(1)))
                .orElse(null);
    }

    /** Whether a term on file runs from that event. */
    boolean waitsFor(Trigger trigger) {
        return law != null
                && !road.windowUnknown()
                && law.disputes().stream().anyMatch(window -> window.trigger() == trigger);
    }

    /** As the row or a person gives it; empty while no last day is known. */
    Optional<ComputedClock> window() {
        LocalDate extended = facts.answers().extendedUntil();
        Optional<ComputedClock> own = facts.answers().lastDay() == null ? ofTheRow() : Optional.empty();
        LocalDate due = own.map(ComputedClock::due).orElse(facts.answers().lastDay());
        if (extended != null && (due == null || extended.isAfter(due))) {
            return Optional.of(saidByAPerson(extended));
        }
        return own.or(() -> Optional.ofNullable(due).map(this::saidByAPerson));
    }

    /** A row that rests on one weak source starts no silent clock: its day is asked for. */
    private Optional<ComputedClock> ofTheRow() {
        if (road == null || road.windowUnknown()) {
            return Optional.empty();
        }
        return clocks.stateClock(ClockKind.STATE_DISPUTE, facts.caseFacts(), events)
                .filter(clock -> !clock.warnsOnly());
    }

    private ComputedClock saidByAPerson(LocalDate lastDay) {
        return new ComputedClock(
                ClockKind.STATE_DISPUTE,
                ASKED,
                facts.state() + " as found out: " + lastDay,
                Trigger.EVENT,
                lastDay,
                null,
                lastDay,
                DayType.CALENDAR,
                Counting.INCLUSIVE,
                Confidence.B,
                null);
    }
}
