package dev.parley.resubmission;

import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.Confidence;
import dev.parley.regulation.FilingWindows;
import dev.parley.regulation.LegalClocks;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.RuleBook;
import dev.parley.regulation.RuleInForce;
import dev.parley.regulation.Trigger;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.regulation.calendar.EndOfDay;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.review.CaseStanding;
import dev.parley.review.RemedyRoad;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Until when a remedy may be taken, and until when the payer has to answer it. */
@ApplicationScoped
class RemedyWindow {
    /** Where no law or table gives a window, in business days. House policy, no rule. */
    private static final int USUAL_DAYS = 10;

    /** Where no law makes the payer answer, in calendar days. House policy, no rule. */
    private static final int USUAL_ANSWER_DAYS = 30;

    private final RuleBook rules;
    private final LegalClocks law;
    private final FilingWindows filing;
    private final Clocks clocks;
    private final BusinessCalendar calendar;
    private final Clock clock;

    RemedyWindow(
            RuleBook rules,
            LegalClocks law,
            FilingWindows filing,
            Clocks clocks,
            BusinessCalendar calendar,
            Clock clock) {
        this.rules = rules;
        this.law = law;
        this.filing = filing;
        this.clocks = clocks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The kind of clock that limits a remedy; what was never filed is still inside the first filing (CLM-05). */
    static ClockKind kindOf(RemedyRoad road, boolean neverFiled) {
        if (road.disputes()) {
            return road == RemedyRoad.APPEAL ? ClockKind.ERISA_APPEAL : ClockKind.ERISA_EXTERNAL_REVIEW;
        }
        return neverFiled ? ClockKind.FILING : ClockKind.CORRECTION;
    }

    /** Starts the clock of the remedy where one is known (CLM-09). */
    Optional<Deadline> start(CaseStanding standing, RemedyRoad road, boolean neverFiled) {
        LegalEvents events = events(standing);
        List<ComputedClock> all = road.disputes()
                ? law.clocksFor(standing.facts(), standing.regime(), events)
                : filing.clocksFor(standing.file().payerName(), standing.facts(), events);
        boolean inferred =
                road == RemedyRoad.EXTERNAL_REVIEW && standing.appeals().exhaustedOn() != null;
        List<ComputedClock> known =
                inferred ? all.stream().map(RemedyWindow::inferred).toList() : all;
        return start(standing, known, kindOf(road, neverFiled), "the payer's codes ask for " + road.word());
    }

    /** The days a remedy counts from: the payer's last word, where there is one. */
    static LegalEvents events(CaseStanding standing) {
        return standing.answers()
                .latest()
                .map(RemittanceClaim::receivedOn)
                .map(lastWord -> standing.events()
                        .with(Trigger.REMITTANCE_RECEIVED, lastWord)
                        .with(Trigger.DENIAL_RECEIVED, lastWord)
                        .with(
                                Trigger.FINAL_DENIAL_RECEIVED,
                                Objects.requireNonNullElse(standing.appeals().exhaustedOn(), lastWord)))
                .orElse(standing.events());
    }

    /** No rule says from which day the review counts that ERI-09 opens: the clock warns and decides nothing. */
    private static ComputedClock inferred(ComputedClock clock) {
        return new ComputedClock(
                clock.kind(),
                clock.ruleId(),
                clock.ruleVersion(),
                clock.trigger(),
                clock.triggerDate(),
                clock.opens(),
                clock.due(),
                clock.dayType(),
                clock.counting(),
                clock.confidence().weaker(Confidence.C),
                clock.cutOff());
    }

    /** The payer's own terms for a claim that its front end let in on that day: prompt payment of the state and ERI-01. */
    void startTermsOfPayer(CaseStanding standing, LocalDate letIn) {
        List<ComputedClock> all = law.clocksFor(
                standing.facts(), standing.regime(), standing.events().with(Trigger.CLEAN_CLAIM_RECEIVED, letIn));
        List.of(ClockKind.PROMPT_PAY, ClockKind.ERISA_CLAIM_DECISION)
                .forEach(kind -> start(standing, all, kind, "the payer's front end let the claim in on " + letIn));
    }

    /** When people are warned. Without a clock a house term stands in, so that nothing lies for ever. */
    Instant warnAt(Optional<Deadline> window) {
        return clocks.warningBefore(window.map(Deadline::dueOn)
                .orElseGet(() -> calendar.nthBusinessDayAfter(LocalDate.now(clock), USUAL_DAYS)));
    }

    void used(UUID caseId, RemedyRoad road) {
        for (boolean neverFiled : new boolean[] {true, false}) {
            clocks.met(caseId, kindOf(road, neverFiled), road.word() + " was sent on " + LocalDate.now(clock));
        }
    }

    /** Starts the payer's clock: ERI-05 for an appeal, else prompt payment of the state or ERI-01. A reviewer has ERI-10. */
    Instant answerDueAt(CaseStanding standing, RemedyRoad road) {
        LocalDate today = LocalDate.now(clock);
        if (road == RemedyRoad.EXTERNAL_REVIEW) {
            RuleInForce rule = rules.rule("ERI-10").on(today).orElseThrow();
            return EndOfDay.of(today.plusDays(rule.version().number("decisionDays")), clock.getZone());
        }
        LegalEvents events = standing.events()
                .with(Trigger.REMITTANCE_RECEIVED, null)
                .with(Trigger.BILL_SENT, null)
                .with(road == RemedyRoad.APPEAL ? Trigger.APPEAL_FILED : Trigger.CLEAN_CLAIM_RECEIVED, today);
        List<ComputedClock> all = law.clocksFor(standing.facts(), standing.regime(), events);
        List<ClockKind> kinds = road == RemedyRoad.APPEAL
                ? List.of(ClockKind.ERISA_APPEAL_DECISION)
                : List.of(ClockKind.PROMPT_PAY, ClockKind.ERISA_CLAIM_DECISION);
        return kinds.stream()
                .map(kind -> start(standing, all, kind, road.word() + " sent " + today))
                .flatMap(Optional::stream)
                .map(Deadline::dueAt)
                .min(Instant::compareTo)
                .orElseGet(() -> EndOfDay.of(today.plusDays(USUAL_ANSWER_DAYS), clock.getZone()));
    }

    /** The day on which a moment at its end lies. */
    LocalDate lastDay(Instant dueAt) {
        return LocalDate.ofInstant(dueAt.minusSeconds(1), clock.getZone());
    }

    private Optional<Deadline> start(
            CaseStanding standing, Collection<ComputedClock> all, ClockKind kind, String evidence) {
        return all.stream()
                .filter(computed -> computed.kind() == kind)
                .findFirst()
                .map(computed -> clocks.start(standing.file().id(), computed, evidence));
    }
}
