package dev.parley.patientbalance;

import dev.parley.casefile.Timeline;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The clinician says how money may be talked about without harm to the care. */
@ApplicationScoped
class ClinicalReviewForm implements TaskForm<ClinicalReviewForm.ClinicallyReviewed> {
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    ClinicalReviewForm(Timeline timeline, CurrentUser user, Clock clock) {
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** The clinician's advice. */
    @Schema(name = "ClinicallyReviewed")
    public record ClinicallyReviewed(
            @NotNull ClinicalReview.Advice advice,
            @NotBlank @Size(max = 500) @Schema(description = "The rule of the practice that was used; no detail of the session")
                    String ruleUsed) {}

    @Override
    public String kind() {
        return "clinicalReview";
    }

    @Override
    public Class<ClinicallyReviewed> body() {
        return ClinicallyReviewed.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, ClinicallyReviewed reviewed) {
        new ClinicalReview(task.caseId(), reviewed.advice(), reviewed.ruleUsed(), user.name(), clock.instant())
                .persist();
        timeline.add(task.caseId(), "clinical-review", "A clinician advised: " + reviewed.advice());
        return Map.of();
    }
}
