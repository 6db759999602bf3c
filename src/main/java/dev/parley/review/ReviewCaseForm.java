package dev.parley.review;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.FactName;
import dev.parley.casefile.Timeline;
import dev.parley.regulation.Blocker;
import dev.parley.regulation.ClockKind;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A negotiator confirms the suggested path or takes another that the law leaves open. */
@ApplicationScoped
class ReviewCaseForm implements TaskForm<ReviewCaseForm.ReviewedCase> {
    private final CaseForum caseForum;
    private final PathChoice pathChoice;
    private final ReviewedPath reviewedPath;
    private final PayerSilence silence;
    private final DecisionLog decisions;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    ReviewCaseForm(
            CaseForum caseForum,
            PathChoice pathChoice,
            ReviewedPath reviewedPath,
            PayerSilence silence,
            DecisionLog decisions,
            Timeline timeline,
            CurrentUser user,
            Clock clock) {
        this.caseForum = caseForum;
        this.pathChoice = pathChoice;
        this.reviewedPath = reviewedPath;
        this.silence = silence;
        this.decisions = decisions;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** The path a person decided on. */
    @Schema(name = "ReviewedCase")
    public record ReviewedCase(
            @NotNull CasePath path,
            @NotBlank @Size(max = 500) @Schema(description = "Why; kept with the decision") String reason) {}

    @Override
    public String kind() {
        return "reviewCase";
    }

    @Override
    public Class<ReviewedCase> body() {
        return ReviewedCase.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        return Deadline.open(task.caseId(), ClockKind.OPEN_NEGOTIATION_START)
                .map(window -> TaskBrief.dueOn(window.dueOn()))
                .orElse(TaskBrief.standard());
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, ReviewedCase reviewed) {
        CaseFile file = CaseFile.byId(task.caseId()).open();
        CaseStanding standing = caseForum.standing(file);
        PathChoice.Suggestion suggestion = pathChoice.suggest(standing);
        List<Blocker> questions = CaseBlockers.sort(standing).questions();
        decisions.keep(
                file.id(),
                ReviewedPath.NAME,
                reviewedPath,
                new ReviewedPath.Facts(
                        suggestion.path(), questions, PathChoice.inputs(reviewed.path(), standing), reviewed));
        new CaseFact(
                        file.id(),
                        FactName.REVIEWED_PATH,
                        reviewed.path().word(),
                        FactSource.OTHER.name(),
                        AssessCase.doubts(suggestion.path(), questions),
                        user.name(),
                        clock.instant())
                .persist();
        timeline.add(
                file.id(),
                "path-reviewed",
                (reviewed.path() == suggestion.path()
                                ? "Confirmed: "
                                : "Instead of " + suggestion.path().word() + ": ")
                        + reviewed.path().word());
        Instant answerDueAt = silence.answerDueAt(file, standing.claim(), standing.answers());
        if (reviewed.path() == CasePath.AWAIT) {
            file.waitUntil(silence.lastDay(answerDueAt));
        }
        return Map.of("path", reviewed.path().word(), "payerAnswerDueAt", answerDueAt);
    }
}
