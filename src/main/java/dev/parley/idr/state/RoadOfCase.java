package dev.parley.idr.state;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.negotiation.Offer;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.Law;
import dev.parley.regulation.RoadFacts;
import dev.parley.regulation.RoadStanding;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.review.CaseRoad;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The road of a case with the prices on its table, the clocks inside the process, and when the house looks again. */
@ApplicationScoped
class RoadOfCase {
    private final CaseRoad road;
    private final Law law;
    private final Clocks clocks;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final int answerDays;
    private final int askAfterDays;

    /** {@code answerDays} and {@code askAfterDays} are house policy, in business days; where the law has a term, it counts. */
    RoadOfCase(
            CaseRoad road,
            Law law,
            Clocks clocks,
            BusinessCalendar calendar,
            Clock clock,
            @ConfigProperty(name = "parley.state.answer-days", defaultValue = "5") int answerDays,
            @ConfigProperty(name = "parley.state.ask-after-days", defaultValue = "20") int askAfterDays) {
        this.road = road;
        this.law = law;
        this.clocks = clocks;
        this.calendar = calendar;
        this.clock = clock;
        this.answerDays = answerDays;
        this.askAfterDays = askAfterDays;
    }

    RoadFacts facts(CaseFile file) {
        return road.facts(
                file,
                Offer.standing(file.id(), Offer.Party.PROVIDER)
                        .map(Offer::amount)
                        .orElse(null),
                Offer.standing(file.id(), Offer.Party.PAYER).map(Offer::amount).orElse(null));
    }

    RoadStanding standing(CaseFile file) {
        return road.standing(facts(file));
    }

    /** Starts a clock inside the process where the state's row has its term and its event has come. */
    Optional<Deadline> start(StateDispute dispute, ClockKind kind, String evidence) {
        CaseFile file = CaseFile.byId(dispute.caseId());
        return law.stateRoads()
                .inside(kind, facts(file), dispute.events())
                .filter(term -> !term.warnsOnly())
                .map(term -> clocks.start(file.id(), term, evidence));
    }

    /** Until when questions may stay open before a supervisor is asked. */
    Instant questionsDue(RoadStanding standing) {
        Instant house = endOf(calendar.nthBusinessDayAfter(LocalDate.now(clock), answerDays));
        return standing.due() == null || house.isBefore(endOf(standing.due())) ? house : endOf(standing.due());
    }

    /** When the office is asked, unless it has acted: after the law's term, else after the days of the house. */
    Instant askAfter(LocalDate since, Optional<Deadline> term) {
        return term.filter(Deadline::isOpen)
                .map(Deadline::dueAt)
                .orElseGet(() -> endOf(calendar.nthBusinessDayAfter(since, askAfterDays)));
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    LocalDate dayOf(Instant end) {
        return LocalDate.ofInstant(end.minusSeconds(1), clock.getZone());
    }
}
