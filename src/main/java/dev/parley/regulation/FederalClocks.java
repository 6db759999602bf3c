package dev.parley.regulation;

import static dev.parley.regulation.ClockKind.*;
import static dev.parley.regulation.Trigger.*;

import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The windows and deadlines of open negotiation and federal dispute resolution, as far as the known days allow. */
public final class FederalClocks {
    private final RuleBook rules;
    private final BusinessCalendar calendar;

    public FederalClocks(RuleBook rules, BusinessCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /** Every clock that can be computed; a day that is not known leaves out the clocks that run from it. */
    public List<ComputedClock> clocksFor(LegalEvents events, boolean batched) {
        List<ComputedClock> clocks = new ArrayList<>();
        Counter count = new Counter(events, clocks);
        count.by(INITIAL_PAYMENT, "FED-IP-01", BILL_SENT);
        count.cleanClaimReading();
        count.window(OPEN_NEGOTIATION_START, "FED-ON-01", REMITTANCE_RECEIVED);
        count.by(OPEN_NEGOTIATION_RESPONSE, "FED-ON-09", OPEN_NEGOTIATION_STARTED);
        count.by(OPEN_NEGOTIATION_END, "FED-ON-03", OPEN_NEGOTIATION_STARTED);
        count.initiation();
        count.by(ENTITY_SELECTION_RESPONSE, "FED-SE-01", IDR_INITIATED);
        count.by(ENTITY_SELECTION_DEFAULT, "FED-SE-05", IDR_INITIATED);
        count.by(ELIGIBILITY, "FED-EL-03", ENTITY_SELECTED);
        count.by(OFFER, "FED-OF-01", ENTITY_SELECTED);
        count.by(DETERMINATION, "FED-DT-01", ENTITY_SELECTED);
        count.by(AWARD_PAYMENT, "FED-PY-01", DETERMINATION_ISSUED);
        count.by(AWARD_PAYMENT, "FED-PY-02", SETTLEMENT_REACHED);
        count.by(SETTLEMENT_NOTICE, "FED-WD-01", SETTLEMENT_REACHED);
        count.by(RESUBMISSION, "FED-RS-01", RESUBMISSION_REQUESTED);
        count.coolingOff(batched);
        return List.copyOf(clocks);
    }

    public Optional<ComputedClock> clock(ClockKind kind, LegalEvents events, boolean batched) {
        return clocksFor(events, batched).stream()
                .filter(clock -> clock.kind() == kind)
                .findFirst();
    }

    /** One pass over one set of events. */
    private final class Counter {
        private final LegalEvents events;
        private final List<ComputedClock> clocks;

        Counter(LegalEvents events, List<ComputedClock> clocks) {
            this.events = events;
            this.clocks = clocks;
        }

        /** A deadline that nothing has to wait for. */
        void by(ClockKind kind, String ruleId, Trigger trigger) {
            events.on(trigger).ifPresent(day -> inForce(ruleId, day)
                    .filter(rule -> rule.version().term() != null)
                    .ifPresent(rule -> add(kind, rule, trigger, day, null, lastDay(rule, day))));
        }

        /** A window that opens on the trigger day itself. */
        void window(ClockKind kind, String ruleId, Trigger trigger) {
            events.on(trigger).ifPresent(day -> inForce(ruleId, day)
                    .ifPresent(rule -> add(kind, rule, trigger, day, day, lastDay(rule, day))));
        }

        /** FED-IP-01 counted from the clean claim: the reading that the 2021 rule took and a court struck down. */
        void cleanClaimReading() {
            events.on(CLEAN_CLAIM_RECEIVED).ifPresent(day -> inForce("FED-IP-01", day)
                    .ifPresent(rule -> add(
                            INITIAL_PAYMENT,
                            rule,
                            CLEAN_CLAIM_RECEIVED,
                            day,
                            null,
                            lastDay(rule, day),
                            rule.term(),
                            Confidence.valueOf(rule.version().parameter("cleanClaimConfidence")))));
        }

        /** Counted from the start of open negotiation: its days 31 to 34 (FED-IN-01). */
        void initiation() {
            events.on(OPEN_NEGOTIATION_STARTED).ifPresent(start -> inForce("FED-ON-03", start)
                    .ifPresent(length -> inForce("FED-IN-01", start).ifPresent(rule -> {
                        LocalDate end = lastDay(length, start);
                        add(
                                IDR_INITIATION,
                                rule,
                                OPEN_NEGOTIATION_STARTED,
                                start,
                                rule.term().firstDay(end, calendar),
                                lastDay(rule, end),
                                length.term(),
                                rule.confidence().weaker(length.confidence()));
                    })));
        }

        /** FED-CO-01 and FED-CO-02, or for a batch that began under the later text FED-CO-04. */
        void coolingOff(boolean batched) {
            events.on(DETERMINATION_ISSUED).ifPresent(issued -> {
                if (!batched) {
                    coolingOffSingle(issued);
                    return;
                }
                Rule later = rules.rule("FED-CO-04");
                Optional<LocalDate> start = events.on(OPEN_NEGOTIATION_STARTED);
                if (start.isEmpty() && later.on(issued).isPresent()) {
                    return; // which text holds depends on a day nobody has told us
                }
                start.flatMap(later::on)
                        .ifPresentOrElse(rule -> coolingOffBatch(rule, issued), () -> coolingOffSingle(issued));
            });
        }

        private void coolingOffSingle(LocalDate issued) {
            inForce("FED-CO-01", issued).ifPresent(rule -> {
                LocalDate end = lastDay(rule, issued);
                add(COOLING_OFF_END, rule, DETERMINATION_ISSUED, issued, null, end);
                inForce("FED-CO-02", issued)
                        .ifPresent(after -> add(
                                IDR_INITIATION_AFTER_COOLING_OFF,
                                after,
                                DETERMINATION_ISSUED,
                                issued,
                                end.plusDays(1),
                                lastDay(after, end)));
            });
        }

        private void coolingOffBatch(RuleInForce rule, LocalDate issued) {
            LocalDate end = lastDay(rule, issued);
            Term window = new Term(rule.version().number("initiationDays"), DayType.BUSINESS, Counting.EXCLUSIVE);
            add(COOLING_OFF_END, rule, DETERMINATION_ISSUED, issued, null, end);
            add(
                    IDR_INITIATION_AFTER_COOLING_OFF,
                    rule,
                    DETERMINATION_ISSUED,
                    issued,
                    window.firstDay(end, calendar),
                    window.lastDay(end, calendar));
        }

        private LocalDate lastDay(RuleInForce rule, LocalDate day) {
            return rule.term().lastDay(day, calendar);
        }

        private Optional<RuleInForce> inForce(String ruleId, LocalDate day) {
            Rule rule = rules.rule(ruleId);
            return events.on(rule.versionedBy())
                    .or(() -> rule.versionedBy() == EVENT ? Optional.of(day) : Optional.empty())
                    .map(rule::on)
                    .orElseGet(() -> rule.onlyVersionUntil(day));
        }

        private void add(
                ClockKind kind, RuleInForce rule, Trigger trigger, LocalDate day, LocalDate opens, LocalDate due) {
            add(kind, rule, trigger, day, opens, due, rule.term(), rule.confidence());
        }

        private void add(
                ClockKind kind,
                RuleInForce rule,
                Trigger trigger,
                LocalDate day,
                LocalDate opens,
                LocalDate due,
                Term counted,
                Confidence confidence) {
            boolean business = rule.term().dayType() != DayType.CALENDAR;
            boolean filed = rule.version().filing() && kind != COOLING_OFF_END;
            clocks.add(new ComputedClock(
                    kind,
                    rule.id(),
                    rule.version().version(),
                    trigger,
                    day,
                    opens,
                    due,
                    counted.dayType(),
                    counted.counting(),
                    // a count of business days is no surer than the table of holidays
                    business ? confidence.weaker(rules.rule("FED-BD-02").confidence()) : confidence,
                    filed ? filingCutOff(due) : null));
        }

        private CutOff filingCutOff(LocalDate due) {
            return rules.rule("FED-IN-03")
                    .on(due)
                    .map(rule -> rule.version().cutOff())
                    .orElse(null);
        }
    }
}
