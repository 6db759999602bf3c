package dev.parley.regulation;

import static dev.parley.regulation.ClockKind.*;
import static dev.parley.regulation.Trigger.*;

import dev.parley.regulation.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The windows and deadlines of open negotiation and federal dispute resolution, as far as the known days allow. */
public final class FederalClocks {
    private final Clockwork clockwork;

    public FederalClocks(RuleBook rules, BusinessCalendar calendar) {
        this.clockwork = new Clockwork(rules, calendar);
    }

    /** Every clock that can be computed; a day that is not known leaves out the clocks that run from it. */
    public List<ComputedClock> clocksFor(LegalEvents events, boolean batched) {
        return clocksFor(events, batched, List.of());
    }

    /** As above, with announced or granted days instead of computed ones; the stages after them shift (FED-IN-02). */
    public List<ComputedClock> clocksFor(LegalEvents events, boolean batched, Collection<Extension> extensions) {
        List<ComputedClock> clocks = new ArrayList<>();
        Pass pass = new Pass(events, clocks, extensions);
        pass.by(INITIAL_PAYMENT, "FED-IP-01", BILL_SENT);
        pass.cleanClaimReading();
        pass.window(OPEN_NEGOTIATION_START, "FED-ON-01", REMITTANCE_RECEIVED);
        pass.by(OPEN_NEGOTIATION_RESPONSE, "FED-ON-09", OPEN_NEGOTIATION_STARTED);
        pass.by(OPEN_NEGOTIATION_END, "FED-ON-03", OPEN_NEGOTIATION_STARTED);
        pass.initiation();
        pass.entitySelection();
        pass.by(ELIGIBILITY, "FED-EL-03", ENTITY_SELECTED);
        pass.by(INFORMATION_RESPONSE, "FED-EL-06", INFORMATION_REQUESTED);
        pass.afterEligibility(OFFER, "FED-OF-01");
        pass.afterEligibility(DETERMINATION, "FED-DT-01");
        pass.by(AWARD_PAYMENT, "FED-PY-01", DETERMINATION_ISSUED);
        pass.by(AWARD_PAYMENT, "FED-PY-02", SETTLEMENT_REACHED);
        pass.by(SETTLEMENT_NOTICE, "FED-WD-01", SETTLEMENT_REACHED);
        pass.by(WITHDRAWAL_RESPONSE, "FED-WD-03", WITHDRAWAL_REQUESTED);
        pass.by(FEE_REFUND, "FED-FE-06", FEE_REFUNDABLE);
        pass.by(RESUBMISSION, "FED-RS-01", RESUBMISSION_REQUESTED);
        pass.coolingOff(batched);
        return List.copyOf(clocks);
    }

    public Optional<ComputedClock> clock(ClockKind kind, LegalEvents events, boolean batched) {
        return clocksFor(events, batched).stream()
                .filter(clock -> clock.kind() == kind)
                .findFirst();
    }

    /** One pass over one set of events. */
    private final class Pass {
        private final LegalEvents events;
        private final List<ComputedClock> clocks;
        private final Map<ClockKind, Extension> extensions;

        Pass(LegalEvents events, List<ComputedClock> clocks, Collection<Extension> extensions) {
            this.events = events;
            this.clocks = clocks;
            this.extensions =
                    extensions.stream().collect(Collectors.toMap(Extension::stage, Function.identity(), Pass::later));
        }

        private static Extension later(Extension one, Extension other) {
            return one.lastDay().isAfter(other.lastDay()) ? one : other;
        }

        /** A deadline that nothing has to wait for. */
        void by(ClockKind kind, String ruleId, Trigger trigger) {
            events.on(trigger).ifPresent(day -> inForce(ruleId, day)
                    .ifPresent(rule -> add(clockwork.by(kind, rule, trigger, day))));
        }

        /** A window that opens on the trigger day itself. */
        void window(ClockKind kind, String ruleId, Trigger trigger) {
            events.on(trigger).ifPresent(day -> inForce(ruleId, day)
                    .ifPresent(
                            rule -> add(clockwork.clock(kind, rule, trigger, day, day, clockwork.lastDay(rule, day)))));
        }

        /** FED-IP-01 counted from the clean claim: the reading that the 2021 rule took and a court struck down. */
        void cleanClaimReading() {
            events.on(CLEAN_CLAIM_RECEIVED).ifPresent(day -> inForce("FED-IP-01", day)
                    .ifPresent(rule -> add(clockwork.clock(
                            INITIAL_PAYMENT,
                            rule,
                            CLEAN_CLAIM_RECEIVED,
                            day,
                            null,
                            clockwork.lastDay(rule, day),
                            rule.term(),
                            Confidence.valueOf(rule.version().parameter("cleanClaimConfidence"))))));
        }

        /** Counted from the start of open negotiation: its days 31 to 34 (FED-IN-01). */
        void initiation() {
            events.on(OPEN_NEGOTIATION_STARTED).ifPresent(start -> inForce("FED-ON-03", start)
                    .ifPresent(length -> inForce("FED-IN-01", start).ifPresent(rule -> {
                        LocalDate end = extended(OPEN_NEGOTIATION_END, clockwork.lastDay(length, start));
                        add(clockwork.clock(
                                IDR_INITIATION,
                                rule,
                                OPEN_NEGOTIATION_STARTED,
                                start,
                                rule.term().firstDay(end, clockwork.calendar()),
                                clockwork.lastDay(rule, end),
                                length.term(),
                                rule.confidence().weaker(length.confidence())));
                    })));
        }

        /** The steps by which the parties come to an entity; portal disputes answer the initiation with the entity. */
        void entitySelection() {
            events.on(IDR_INITIATED).ifPresent(initiated -> {
                Optional<RuleInForce> portal = inForce("FED-IN-06", initiated);
                portal.or(() -> inForce("FED-SE-01", initiated))
                        .ifPresent(
                                rule -> add(clockwork.by(ENTITY_SELECTION_RESPONSE, rule, IDR_INITIATED, initiated)));
                lateAlternative(initiated);
                if (events.on(ENTITY_AGREED).isPresent()) {
                    by(SELECTION_NOTICE, "FED-SE-06", IDR_INITIATED);
                }
            });
            by(ENTITY_SELECTION_DEFAULT, "FED-SE-05", IDR_INITIATED);
            by(ENTITY_CONFLICT_CHECK, "FED-SE-08", ENTITY_NAMED);
            reselection();
        }

        /** FED-SE-09: the earlier text sets no day for the next entity. */
        private void reselection() {
            events.on(ENTITY_NAMED).ifPresent(named -> inForce("FED-SE-09", named)
                    .filter(rule -> rule.version().term() != null)
                    .ifPresent(rule -> add(clockwork.by(ENTITY_RESELECTION, rule, ENTITY_NAMED, named))));
        }

        /** FED-SE-04: an alternative first named on the third business day may leave time until the fifth. */
        private void lateAlternative(LocalDate initiated) {
            LocalDate thirdDay = clockwork.calendar().nthBusinessDayAfter(initiated, 3);
            events.on(ALTERNATIVE_POSTED)
                    .filter(thirdDay::equals)
                    .flatMap(posted -> inForce("FED-SE-04", initiated)
                            .map(rule -> clockwork.clock(
                                    ENTITY_SELECTION_RESPONSE,
                                    rule,
                                    ALTERNATIVE_POSTED,
                                    posted,
                                    null,
                                    clockwork.lastDay(rule, initiated))))
                    .ifPresent(this::add);
        }

        /** Counted from selection, or from the end of an eligibility stage that was extended (FED-OF-01, FED-DT-01). */
        void afterEligibility(ClockKind kind, String ruleId) {
            events.on(ENTITY_SELECTED).ifPresent(selected -> inForce(ruleId, selected)
                    .ifPresent(rule -> add(clockwork.clock(
                            kind,
                            rule,
                            ENTITY_SELECTED,
                            selected,
                            null,
                            clockwork.lastDay(rule, extended(ELIGIBILITY, selected))))));
        }

        /** FED-CO-01 and FED-CO-02, or for a batch that began under the later text FED-CO-04. */
        void coolingOff(boolean batched) {
            events.on(DETERMINATION_ISSUED).ifPresent(issued -> {
                if (!batched) {
                    coolingOffSingle(issued);
                    return;
                }
                Rule later = clockwork.rules().rule("FED-CO-04");
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
                LocalDate end = clockwork.lastDay(rule, issued);
                add(clockwork.clock(COOLING_OFF_END, rule, DETERMINATION_ISSUED, issued, null, end));
                inForce("FED-CO-02", issued)
                        .ifPresent(after -> add(clockwork.clock(
                                IDR_INITIATION_AFTER_COOLING_OFF,
                                after,
                                DETERMINATION_ISSUED,
                                issued,
                                end.plusDays(1),
                                clockwork.lastDay(after, end))));
            });
        }

        private void coolingOffBatch(RuleInForce rule, LocalDate issued) {
            LocalDate end = clockwork.lastDay(rule, issued);
            Term window = new Term(rule.version().number("initiationDays"), DayType.BUSINESS, Counting.EXCLUSIVE);
            add(clockwork.clock(COOLING_OFF_END, rule, DETERMINATION_ISSUED, issued, null, end));
            add(clockwork.clock(
                    IDR_INITIATION_AFTER_COOLING_OFF,
                    rule,
                    DETERMINATION_ISSUED,
                    issued,
                    window.firstDay(end, clockwork.calendar()),
                    window.lastDay(end, clockwork.calendar())));
        }

        private LocalDate extended(ClockKind stage, LocalDate computed) {
            Extension extension = extensions.get(stage);
            return extension == null ? computed : extension.lastDay();
        }

        private Optional<RuleInForce> inForce(String ruleId, LocalDate day) {
            return clockwork.inForce(ruleId, events, day);
        }

        private void add(ComputedClock clock) {
            Extension extension = extensions.get(clock.kind());
            clocks.add(extension == null ? clock : extension.applyTo(clock));
        }
    }
}
