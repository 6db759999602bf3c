package dev.parley.workcomp;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A supervisor decides how to go on with a carrier that pays too little, without billing worker or employer. */
@ApplicationScoped
class ValueReviewForm implements TaskForm<ValueReviewForm.ReviewedValue> {
    private final ValueReviewed valueReviewed;
    private final DecisionLog decisions;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    ValueReviewForm(
            ValueReviewed valueReviewed, DecisionLog decisions, Timeline timeline, CurrentUser user, Clock clock) {
        this.valueReviewed = valueReviewed;
        this.decisions = decisions;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** Work that no claim line shows (WC-20). */
    public enum UnseenWork {
        RETURN_TO_WORK_PLANNING,
        EMPLOYER_CALLS,
        RECORDABILITY_TALK,
        DISPUTE_PROOF_NOTES,
        WORKER_TEACHING,
        JOB_ANALYSIS
    }

    /** Who is asked for the shortfall. */
    public enum Charged {
        NOBODY,
        WORKER,
        EMPLOYER
    }

    /** Minutes of one kind of unseen work on this claim. */
    @Schema(name = "UnseenMinutes")
    public record UnseenMinutes(@NotNull UnseenWork kind, @Positive @Max(6000) int minutes) {}

    /** How the clinic goes on. */
    @Schema(name = "ReviewedValue")
    public record ReviewedValue(
            @NotNull ValueReview.Choice choice,
            @NotBlank @Size(max = 1000) String rationale,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid UnseenMinutes> unseenWork,
            @Schema(description = "Who is to pay the shortfall; anyone but NOBODY is refused") Charged charged,
            @Size(max = 500) @Schema(description = "For a discount: the written trade, such as volume or fast pay")
                    String trade,
            @Schema(description = "What the state awarded in all, where its decision came without a remittance")
                    Money awarded,
            @Size(max = 100) @Schema(description = "The number of the state's decision") String decisionReference) {
        public ReviewedValue {
            charged = charged == null ? Charged.NOBODY : charged;
        }
    }

    @Override
    public String kind() {
        return "valueReview";
    }

    @Override
    public Class<ReviewedValue> body() {
        return ReviewedValue.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, ReviewedValue reviewed) {
        CaseFile file = CaseFile.byId(task.caseId()).open();
        decisions.keep(
                file.id(),
                ValueReviewed.NAME,
                valueReviewed,
                new ValueReviewed.Facts(file.serviceState(), file.paid(), file.billed(), reviewed));
        new ValueReview(
                        file.id(),
                        reviewed.choice(),
                        reviewed.rationale(),
                        reviewed.unseenWork().stream()
                                .map(work -> work.kind() + ": " + work.minutes() + " minutes")
                                .toList(),
                        reviewed.unseenWork().stream()
                                .mapToInt(UnseenMinutes::minutes)
                                .sum(),
                        reviewed.trade(),
                        user.name(),
                        clock.instant())
                .persist();
        boolean awarded = takeAward(file, reviewed);
        timeline.add(file.id(), "value-reviewed", "The clinic goes on by: " + reviewed.choice());
        return Map.of("compOutcome", awarded ? "awarded" : "closed");
    }

    private boolean takeAward(CaseFile file, ReviewedValue reviewed) {
        if (reviewed.awarded() == null) {
            return false;
        }
        FeeDispute dispute = FeeDispute.latest(file.id())
                .orElseThrow(() -> new InvalidFields("/awarded", "belongs to a dispute, and none was filed"));
        if (reviewed.decisionReference() == null) {
            throw new InvalidFields("/decisionReference", "must name the state's decision");
        }
        dispute.decide(reviewed.awarded(), java.time.LocalDate.now(clock), reviewed.decisionReference());
        return ValueReviewed.moneyDue(reviewed, file.paid());
    }
}
