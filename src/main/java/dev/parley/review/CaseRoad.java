package dev.parley.review;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.FactName;
import dev.parley.money.Money;
import dev.parley.regulation.Blocker;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.Law;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Regime;
import dev.parley.regulation.RoadFacts;
import dev.parley.regulation.RoadStanding;
import dev.parley.regulation.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Where a case stands on the road that its state offers, and the state's clocks that run before anybody files. */
@ApplicationScoped
public class CaseRoad {
    private final CaseForum forum;
    private final Law law;
    private final CaseBlockers blockers;
    private final Clocks clocks;
    private final Clock clock;

    CaseRoad(CaseForum forum, Law law, CaseBlockers blockers, Clocks clocks, Clock clock) {
        this.forum = forum;
        this.law = law;
        this.blockers = blockers;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** What the case says to its state's process; the offers are the standing ones, null where there is none. */
    public RoadFacts facts(CaseFile file, Money ownOffer, Money payerOffer) {
        CaseStanding standing = forum.standing(file);
        KnownFacts known = new KnownFacts(CaseFact.known(file.id()));
        LegalEvents events = standing.events()
                .with(Trigger.STATE_NEGOTIATION_STARTED, known.day(FactName.STATE_TALKS_STARTED))
                .with(Trigger.STATE_NEGOTIATION_ENDED, known.day(FactName.STATE_TALKS_ENDED))
                .with(Trigger.PAYER_DECISION_RECEIVED, known.day(FactName.PAYER_DECISION));
        return new RoadFacts(
                standing.facts().state(),
                standing.facts().serviceType(),
                standing.facts().facilityBills(),
                file.billed(),
                ownOffer,
                payerOffer,
                events,
                known.stateAnswers(),
                known.gaveUp(),
                Deadline.latest(file.id(), ClockKind.STATE_DISPUTE)
                        .filter(window -> window.state() == Deadline.State.MET)
                        .isPresent(),
                LocalDate.now(clock));
    }

    /** Raises what a person must find out, each once, and takes back what was answered. */
    public void ask(CaseFile file, List<Blocker> questions) {
        blockers.follow(file.id(), questions);
    }

    public RoadStanding standing(RoadFacts facts) {
        return law.stateRoads().standing(facts);
    }

    /** Starts the state's clocks whose events are known; stops them where the price is settled elsewhere. */
    public void follow(CaseFile file) {
        if (file.regime() != Regime.STATE) {
            String because = "the price is settled elsewhere: " + file.regime();
            clocks.cancel(file.id(), ClockKind.STATE_DISPUTE, because);
            clocks.cancel(file.id(), ClockKind.STATE_OPEN_NEGOTIATION, because);
            return;
        }
        RoadFacts facts = facts(file, null, null);
        law.stateRoads()
                .talks(facts)
                .ifPresent(talks -> clocks.start(file.id(), talks, "negotiation under the state's law"));
        law.stateRoads().window(facts).ifPresent(window -> {
            clocks.supersede(file.id(), window, "another day counts now");
            clocks.start(file.id(), window, "known of the state's process: " + window.trigger());
        });
    }
}
