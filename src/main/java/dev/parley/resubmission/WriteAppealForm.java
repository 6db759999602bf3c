package dev.parley.resubmission;

import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.regulation.PlanFunding;
import dev.parley.review.CaseStanding;
import dev.parley.review.RemedyRoad;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A negotiator appeals a denial, one level after the other. */
@ApplicationScoped
class WriteAppealForm implements TaskForm<WriteAppealForm.WrittenAppeal> {
    private static final Set<PlanFunding> ERISA = Set.of(PlanFunding.SELF_FUNDED_ERISA, PlanFunding.FULLY_INSURED);

    private final PrepareResubmission prepare;

    WriteAppealForm(PrepareResubmission prepare) {
        this.prepare = prepare;
    }

    /** An appeal, or that none is sent. */
    @Schema(name = "WrittenAppeal")
    public record WrittenAppeal(
            @NotNull @Schema(description = "false gives the appeal up; the reason says why") Boolean resubmitted,
            @NotBlank @Size(max = 500) String reason,
            @Size(max = 2000) @Schema(description = "Why the denial is wrong: plan text, criteria, dates; no patient's name")
                    String grounds,
            @Size(max = 20) @Schema(description = "Claim, call and letter numbers that the payer knows it by")
                    List<@NotBlank @Size(max = 100) String> references,
            @Schema(description = "Whether the patient's signed assignment of benefits is on file")
                    Boolean assignmentOfBenefits,
            @Schema(description = "Whether the signed form of the authorized representative is on file")
                    Boolean authorizedRepresentative,
            @Size(max = 20) @Schema(description = "Documents of this case that go with it")
                    List<@NotNull UUID> documents) {
        public WrittenAppeal {
            references = references == null ? List.of() : List.copyOf(references);
            documents = documents == null ? List.of() : List.copyOf(documents);
        }
    }

    @Override
    public String kind() {
        return "writeAppeal";
    }

    @Override
    public Class<WrittenAppeal> body() {
        return WrittenAppeal.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        TaskBrief due = PrepareResubmission.brief(task.caseId(), RemedyRoad.APPEAL);
        int level = Resubmission.filed(task.caseId(), RemedyRoad.APPEAL) + 1;
        return new TaskBrief("Write appeal, level " + level, null, due.dueOn(), TaskBrief.NORMAL, null);
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, WrittenAppeal appeal) {
        CaseStanding standing = prepare.standing(task.caseId());
        if (!appeal.resubmitted()) {
            return prepare.giveUp(standing, RemedyRoad.APPEAL, appeal.reason());
        }
        refuseGaps(appeal);
        boolean represents = Boolean.TRUE.equals(appeal.assignmentOfBenefits())
                && Boolean.TRUE.equals(appeal.authorizedRepresentative());
        if (ERISA.contains(standing.facts().planFunding()) && !represents) {
            throw new RemedyRefused(
                    "representation-missing",
                    "ERI-13",
                    "An assignment of benefits is no representation: hold both signed forms before appealing for a member");
        }
        List<String> what = new ArrayList<>();
        what.add(appeal.grounds().replace('\n', ' '));
        appeal.references().forEach(reference -> what.add("reference " + reference));
        what.addAll(PrepareResubmission.named(task.caseId(), appeal.documents()));
        return prepare.prepare(
                standing, new Resubmission.Draft(RemedyRoad.APPEAL, null, null, what, appeal.reason(), null, null));
    }

    private static void refuseGaps(WrittenAppeal appeal) {
        List<Problem.FieldError> errors = new ArrayList<>();
        if (appeal.grounds() == null || appeal.grounds().isBlank()) {
            errors.add(new Problem.FieldError("/grounds", "must say why the denial is wrong"));
        }
        if (appeal.references().isEmpty()) {
            errors.add(new Problem.FieldError("/references", "must name the decision that is appealed"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
