package dev.parley.workcomp;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.money.Money;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.calendar.EndOfDay;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A biller takes the state's schedule as measure and files the dispute, or says why not. */
@ApplicationScoped
class FileFeeDisputeForm implements TaskForm<FileFeeDisputeForm.FiledFeeDispute> {
    private final CompRoute route;
    private final Clocks clocks;
    private final FeeDisputeNotFiled notFiled;
    private final DecisionLog decisions;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    FileFeeDisputeForm(
            CompRoute route,
            Clocks clocks,
            FeeDisputeNotFiled notFiled,
            DecisionLog decisions,
            Timeline timeline,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.route = route;
        this.clocks = clocks;
        this.notFiled = notFiled;
        this.decisions = decisions;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    /** A dispute as filed, or that none is. */
    @Schema(name = "FiledFeeDispute")
    public record FiledFeeDispute(
            @NotNull @Schema(description = "false files none; the reason says why") Boolean filed,
            @NotBlank @Size(max = 500) @Schema(description = "How the amount was computed, or why none is filed")
                    String reason,
            @Schema(description = "What the state's fee schedule gives for all lines") Money scheduleAmount,
            @Size(max = 100) @Schema(description = "Form and docket number, such as WC 181 or HP-1.0") String reference,
            @Schema(description = "Today when absent") LocalDate filedOn) {}

    @Override
    public String kind() {
        return "fileFeeDispute";
    }

    @Override
    public Class<FiledFeeDispute> body() {
        return FiledFeeDispute.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        return Deadline.open(task.caseId(), ClockKind.WC_DISPUTE)
                .map(window -> TaskBrief.dueOn(window.dueOn()))
                .orElse(TaskBrief.standard());
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, FiledFeeDispute dispute) {
        CaseFile file = CaseFile.byId(task.caseId()).open();
        LocalDate today = LocalDate.now(clock);
        if (!dispute.filed()) {
            decisions.keep(file.id(), FeeDisputeNotFiled.NAME, notFiled, new FeeDisputeNotFiled.Facts(dispute));
            timeline.add(
                    file.id(),
                    "fee-dispute-not-filed",
                    "No fee dispute was filed; the reason stands with the decision");
            return Map.of("filed", false, "compAnswerDueAt", EndOfDay.of(today, clock.getZone()));
        }
        refuseGaps(dispute, today);
        if (!dispute.scheduleAmount().isMoreThan(file.paid())) {
            throw new CompRefused(
                    "no-shortfall",
                    "WC-05",
                    "The carrier has paid " + file.paid() + ", which the schedule does not exceed");
        }
        LocalDate filedOn = dispute.filedOn() == null ? today : dispute.filedOn();
        LocalDate answerDueOn = filedOn.plusDays(route.answerDays(file.serviceState()));
        new FeeDispute(
                        file.id(),
                        file.serviceState(),
                        new FeeDispute.Filing(
                                dispute.scheduleAmount(), file.paid(), dispute.reference(), filedOn, answerDueOn),
                        user.name(),
                        clock.instant())
                .persist();
        clocks.met(file.id(), ClockKind.WC_DISPUTE, "filed on " + filedOn);
        file.waitUntil(answerDueOn);
        timeline.add(
                file.id(),
                "fee-dispute-filed",
                "A fee dispute over " + dispute.scheduleAmount().minus(file.paid()) + " was filed as "
                        + dispute.reference());
        outbox.add("fee-dispute.filed", file.id(), Map.of("filedOn", filedOn.toString()));
        return Map.of("filed", true, "compAnswerDueAt", EndOfDay.of(answerDueOn, clock.getZone()));
    }

    private static void refuseGaps(FiledFeeDispute dispute, LocalDate today) {
        List<Problem.FieldError> errors = new ArrayList<>();
        if (dispute.scheduleAmount() == null) {
            errors.add(new Problem.FieldError("/scheduleAmount", "is needed"));
        }
        if (dispute.reference() == null || dispute.reference().isBlank()) {
            errors.add(new Problem.FieldError("/reference", "must name the form and number it was filed under"));
        }
        if (dispute.filedOn() != null && dispute.filedOn().isAfter(today)) {
            errors.add(new Problem.FieldError("/filedOn", "lies in the future"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
