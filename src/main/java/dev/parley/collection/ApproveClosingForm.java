package dev.parley.collection;

import dev.parley.casefile.Timeline;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A supervisor ends a case although a side of it is open. */
@ApplicationScoped
class ApproveClosingForm implements TaskForm<ApproveClosingForm.ApprovedClosing> {
    private static final int LONGEST_TITLE = 150;

    private final CheckClosing check;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    ApproveClosingForm(CheckClosing check, Timeline timeline, CurrentUser user, Clock clock) {
        this.check = check;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** Why the case ends as it is. */
    @Schema(name = "ApprovedClosing", description = "Completes approveClosing")
    public record ApprovedClosing(
            @NotBlank @Size(max = 500) @Schema(description = "Stands in the outcome of the case") String reason) {}

    @Override
    public String kind() {
        return "approveClosing";
    }

    @Override
    public Class<ApprovedClosing> body() {
        return ApprovedClosing.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        String title =
                "Close although " + String.join("; ", check.look(task.caseId()).open());
        return new TaskBrief(
                title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…",
                null,
                null,
                TaskBrief.NORMAL,
                null);
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, ApprovedClosing approved) {
        UUID caseId = task.caseId();
        String open = String.join("; ", check.look(caseId).open());
        new ClosingApproval(caseId, open, approved.reason(), user.name(), clock.instant()).persist();
        timeline.add(caseId, "closing-approved", "Closed although " + open + ": " + approved.reason());
        return Map.of();
    }
}
