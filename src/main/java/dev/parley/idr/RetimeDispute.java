package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.Timeline;
import dev.parley.outreach.AwaitMessages;
import dev.parley.outreach.ExpectedMessage;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.Extension;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Moves the running stages of a dispute when one was extended or stands still: later stages count from the end of the
 * extended one, and what a request stops shifts by its days (FED-EX-02, FED-EL-06).
 */
@ApplicationScoped
class RetimeDispute {
    /** In the order in which they end. */
    private static final List<ClockKind> STAGES =
            List.of(ClockKind.ELIGIBILITY, ClockKind.OFFER, ClockKind.DETERMINATION);

    private static final Map<ClockKind, String> TIMERS =
            Map.of(ClockKind.OFFER, "offerDueAt", ClockKind.DETERMINATION, "determinationDueAt");

    private final FederalClocks law;
    private final Clocks clocks;
    private final CaseWorkflow workflow;
    private final BusinessCalendar calendar;
    private final AwaitMessages await;
    private final Timeline timeline;

    RetimeDispute(
            FederalClocks law,
            Clocks clocks,
            CaseWorkflow workflow,
            BusinessCalendar calendar,
            AwaitMessages await,
            Timeline timeline) {
        this.law = law;
        this.clocks = clocks;
        this.workflow = workflow;
        this.calendar = calendar;
        this.await = await;
        this.timeline = timeline;
    }

    /** Nothing runs before an entity is selected, and a stage that has ended is not opened again. */
    void of(Dispute dispute, String because) {
        if (dispute.entitySelectedOn() == null) {
            return;
        }
        Map<String, Instant> moved = new HashMap<>();
        for (ComputedClock stage : stages(dispute)) {
            Optional<Deadline> running = Deadline.open(dispute.caseId(), stage.kind());
            if (running.isPresent() && !running.get().dueOn().equals(stage.due())) {
                LocalDate before = running.get().dueOn();
                Deadline now = replace(running.get().id(), stage, because);
                timeline.add(
                        dispute.caseId(),
                        "idr-stage-moved",
                        stage.kind() + " is due on " + now.dueOn() + " instead of " + before + " (" + stage.ruleId()
                                + "): " + because);
                if (stage.kind() == ClockKind.ELIGIBILITY) {
                    await.until(dispute.id(), ExpectedMessage.Kind.ELIGIBILITY, now.dueOn());
                }
                if (TIMERS.containsKey(stage.kind())) {
                    moved.put(TIMERS.get(stage.kind()), now.dueAt());
                }
            }
        }
        if (!moved.isEmpty()) {
            workflow.reschedule(dispute.caseId(), moved);
            Deadline.open(dispute.caseId(), ClockKind.DETERMINATION)
                    .filter(due -> dispute.state() == Dispute.State.OFFER_SUBMITTED)
                    .ifPresent(due -> CaseFile.byId(dispute.caseId()).waitUntil(due.dueOn()));
        }
    }

    private Deadline replace(UUID running, ComputedClock stage, String because) {
        UUID caseId = Deadline.<Deadline>findById(running).caseId();
        clocks.replace(running, Optional.of(stage), because);
        return Deadline.open(caseId, stage.kind()).orElseThrow();
    }

    /** The stages as extensions and requests leave them. */
    List<ComputedClock> stages(Dispute dispute) {
        List<DisputeExtension> granted = DisputeExtension.of(dispute.id()).stream()
                .filter(DisputeExtension::isGranted)
                .toList();
        List<ComputedClock> plain = law.clocksFor(dispute.events(), dispute.isBatched());
        List<Extension> extensions = new ArrayList<>();
        for (ClockKind kind : STAGES) {
            one(plain, kind)
                    .flatMap(clock -> extension(dispute, clock, granted))
                    .ifPresent(extensions::add);
        }
        List<ComputedClock> all = law.clocksFor(dispute.events(), dispute.isBatched(), extensions);
        return STAGES.stream().flatMap(kind -> one(all, kind).stream()).toList();
    }

    /** Empty where the stage keeps its day. */
    private Optional<Extension> extension(Dispute dispute, ComputedClock plain, List<DisputeExtension> granted) {
        Optional<DisputeExtension> own = granted.stream()
                .filter(one -> one.stage().clock() == plain.kind())
                .reduce((first, second) -> second);
        LocalDate extended = own.map(DisputeExtension::lastDay).orElseGet(() -> later(dispute, plain, granted));
        LocalDate last = tolled(
                dispute,
                plain.kind(),
                extended,
                day -> own.isEmpty() || day.isAfter(own.get().answeredOn())); // a granted day is absolute
        if (last.equals(plain.due())) {
            return Optional.empty();
        }
        boolean tolled = !last.equals(extended);
        String rule = tolled
                ? "FED-EL-06"
                : own.map(DisputeExtension::ruleId)
                        .orElseGet(() -> granted.get(granted.size() - 1).ruleId());
        return Optional.of(new Extension(plain.kind(), last, rule, (tolled ? "tolled to " : "extended to ") + last));
    }

    /** A stage after an extended one moves by as many business days as that one was made longer. */
    private LocalDate later(Dispute dispute, ComputedClock plain, List<DisputeExtension> granted) {
        LocalDate due = plain.due();
        for (DisputeExtension extension : granted) {
            if (STAGES.indexOf(extension.stage().clock()) < STAGES.indexOf(plain.kind())) {
                due = shifted(dispute, extension, due);
            }
        }
        return due;
    }

    private LocalDate shifted(Dispute dispute, DisputeExtension extension, LocalDate due) {
        ClockKind stage = extension.stage().clock();
        LocalDate usual = tolled(
                dispute,
                stage,
                law.clock(stage, dispute.events(), dispute.isBatched())
                        .orElseThrow()
                        .due(),
                day -> !day.isAfter(extension.answeredOn()));
        int days = extension.lastDay().isAfter(usual) ? calendar.businessDaysBetween(usual, extension.lastDay()) : 0;
        return days == 0 ? due : calendar.nthBusinessDayAfter(due, days);
    }

    private LocalDate tolled(Dispute dispute, ClockKind stage, LocalDate due, Predicate<LocalDate> counts) {
        Tolling tolling = new Tolling(calendar);
        EntityRequest.of(dispute.id()).stream()
                .filter(request -> counts.test(request.requestedOn()))
                .forEach(request -> request.stop(tolling, stage == ClockKind.OFFER));
        DisputeWithdrawal.of(dispute.id()).stream()
                .filter(withdrawal -> counts.test(withdrawal.requestedOn()))
                .forEach(withdrawal -> withdrawal.stop(tolling));
        return tolling.lastDay(dispute.entitySelectedOn(), due);
    }

    private static Optional<ComputedClock> one(List<ComputedClock> clocks, ClockKind kind) {
        return clocks.stream().filter(clock -> clock.kind() == kind).findFirst();
    }
}
