package dev.parley.review;

import dev.parley.casefile.DecisionKind;
import dev.parley.regulation.CaseFacts;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.ForumDecision;
import dev.parley.regulation.Law;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Reason;
import dev.parley.regulation.Regime;
import dev.parley.regulation.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a law makes of the forum and the clocks of an open case, beside what stands on file. */
@ApplicationScoped
class Reevaluation implements DecisionKind<Reevaluation.Facts, Reevaluation.Outcome> {
    static final String NAME = "reevaluateCase";

    /** FED-CO-04: the only clocks that a batch has and a single dispute has not. */
    private static final String OF_A_BATCH = "FED-CO-04";

    /**
     * {@code running} are the clocks that some earlier law gave just so; what a person or another dispute moved is left
     * alone. {@code events} are the latest of the case, {@code unknownBefore} clocks that an earlier law did not have and
     * that are not on file.
     */
    record Facts(
            CaseFacts law,
            LocalDate serviceFrom,
            Regime ruledForum,
            Regime regime,
            LegalEvents events,
            List<Running> running,
            Set<ClockKind> unknownBefore,
            LocalDate today) {}

    /** An open clock with the events known when it began. */
    record Running(UUID id, ClockKind kind, Trigger trigger, Standing standing, LegalEvents events, boolean batched) {}

    /** A clock by the rule that gives it. */
    record Standing(String ruleId, String ruleVersion, LocalDate opens, LocalDate due) {
        static Standing of(ComputedClock clock) {
            return new Standing(clock.ruleId(), clock.ruleVersion(), clock.opens(), clock.due());
        }
    }

    /** Another forum, with the reason; null where it stays. */
    record ForumChange(Regime before, Regime after, String because) {}

    /** A clock that is another ({@code id} is the one on file), is gone (no after) or is new (no before). */
    record ClockChange(UUID id, ClockKind kind, Standing before, ComputedClock after) {}

    record Outcome(ForumChange forum, List<ClockChange> clocks) {
        boolean changesNothing() {
            return forum == null && clocks.isEmpty();
        }
    }

    @Override
    public Set<String> decisions() {
        return Set.of(NAME);
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    static Facts facts(StoredCase stored, CaseFacts facts, LocalDate today, Law now, List<Law> earlier) {
        Clocks clocks = new Clocks(facts, stored.regime());
        List<Running> running = new ArrayList<>();
        for (StoredCase.StoredClock clock : stored.clocks()) {
            if (clock.open() && clock.trigger() != Trigger.EVENT) {
                Running one = running(stored, clock);
                if (clocks.gives(now, one) || earlier.stream().anyMatch(law -> clocks.gives(law, one))) {
                    running.add(one);
                }
            }
        }
        LegalEvents events = stored.eventsUntil(LocalDate.MAX);
        return new Facts(
                facts,
                stored.serviceFrom(),
                stored.ruledForum(),
                stored.regime(),
                events,
                running,
                unknownBefore(stored, clocks, events, now, earlier),
                today);
    }

    private static Running running(StoredCase stored, StoredCase.StoredClock clock) {
        return new Running(
                clock.id(),
                clock.kind(),
                clock.trigger(),
                new Standing(clock.ruleId(), clock.ruleVersion(), clock.opens(), clock.due()),
                stored.eventsUntil(clock.triggerDate()).with(clock.trigger(), clock.triggerDate()),
                clock.ruleId().equals(OF_A_BATCH));
    }

    private static Set<ClockKind> unknownBefore(
            StoredCase stored, Clocks clocks, LegalEvents events, Law now, List<Law> earlier) {
        Set<ClockKind> unknown = EnumSet.noneOf(ClockKind.class);
        for (ComputedClock clock : clocks.of(now, events, false)) {
            boolean newcomer = earlier.stream().anyMatch(law -> clocks.of(law, events, false).stream()
                    .noneMatch(before -> before.kind() == clock.kind()));
            boolean onFile = stored.clocks().stream()
                    .anyMatch(known ->
                            known.kind() == clock.kind() && known.triggerDate().equals(clock.triggerDate()));
            if (newcomer && !onFile) {
                unknown.add(clock.kind());
            }
        }
        return unknown;
    }

    @Override
    public Decided<Outcome> decide(Facts facts, Law law) {
        ForumDecision forum = law.forums().decide(facts.law(), facts.serviceFrom());
        Regime regime = CaseForum.ruled(forum, facts.ruledForum()).orElse(forum.regime());
        Set<String> rules = new LinkedHashSet<>();
        ForumChange change = null;
        if (regime != facts.regime()) {
            change = new ForumChange(facts.regime(), regime, because(forum));
            forum.reasons().stream().map(Reason::citation).forEach(rules::add);
        }
        List<ClockChange> changes = clockChanges(facts, regime, law);
        changes.stream()
                .map(ClockChange::after)
                .filter(Objects::nonNull)
                .map(Standing::of)
                .map(after -> after.ruleId() + "@" + after.ruleVersion())
                .forEach(rules::add);
        return new Decided<>(new Outcome(change, changes), List.copyOf(rules));
    }

    private static List<ClockChange> clockChanges(Facts facts, Regime regime, Law law) {
        Clocks clocks = new Clocks(facts.law(), regime);
        List<ClockChange> changes = new ArrayList<>();
        for (Running running : facts.running()) {
            Optional<ComputedClock> now = clocks.of(law, running);
            if (!now.map(Standing::of).equals(Optional.of(running.standing()))) {
                changes.add(new ClockChange(running.id(), running.kind(), running.standing(), now.orElse(null)));
            }
        }
        Set<ClockKind> added = new HashSet<>();
        for (ComputedClock clock : clocks.of(law, facts.events(), false)) {
            if (facts.unknownBefore().contains(clock.kind())
                    && !clock.due().isBefore(facts.today())
                    && added.add(clock.kind())) {
                changes.add(new ClockChange(null, clock.kind(), null, clock));
            }
        }
        return changes;
    }

    private static String because(ForumDecision forum) {
        return AssessCase.fitting(forum.reasons().stream()
                .map(reason -> reason.because() + " (" + reason.ruleId() + ")")
                .collect(Collectors.joining("; ")));
    }

    /** The clocks of one case under several laws; each set of events is asked once. */
    private static final class Clocks {
        private record Question(Law law, LegalEvents events, boolean batched) {}

        private final CaseFacts facts;
        private final Regime regime;
        private final Map<Question, List<ComputedClock>> asked = new HashMap<>();

        Clocks(CaseFacts facts, Regime regime) {
            this.facts = facts;
            this.regime = regime;
        }

        List<ComputedClock> of(Law law, LegalEvents events, boolean batched) {
            return asked.computeIfAbsent(new Question(law, events, batched), question -> law.clocks()
                    .clocksFor(batched ? facts.asBatch() : facts, regime, events));
        }

        Optional<ComputedClock> of(Law law, Running running) {
            return of(law, running.events(), running.batched()).stream()
                    .filter(clock -> clock.kind() == running.kind() && clock.trigger() == running.trigger())
                    .findFirst();
        }

        boolean gives(Law law, Running running) {
            return of(law, running)
                    .map(Standing::of)
                    .filter(running.standing()::equals)
                    .isPresent();
        }
    }
}
