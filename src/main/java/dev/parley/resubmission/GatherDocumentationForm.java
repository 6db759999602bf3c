package dev.parley.resubmission;

import dev.parley.http.InvalidFields;
import dev.parley.review.CaseStanding;
import dev.parley.review.RemedyRoad;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A biller names the records that go to the payer: those that were asked for and no more. */
@ApplicationScoped
class GatherDocumentationForm implements TaskForm<GatherDocumentationForm.GatheredDocumentation> {
    private final PrepareResubmission prepare;
    private final Checklist checklist;
    private final DraftLetter draftLetter;

    GatherDocumentationForm(PrepareResubmission prepare, Checklist checklist, DraftLetter draftLetter) {
        this.checklist = checklist;
        this.draftLetter = draftLetter;
        this.prepare = prepare;
    }

    /** The records, or that none are sent. */
    @Schema(name = "GatheredDocumentation")
    public record GatheredDocumentation(
            @NotNull @Schema(description = "false gives the documentation up; the reason says why") Boolean resubmitted,
            @NotBlank @Size(max = 500) String reason,
            @Size(max = 50) @Schema(description = "The payer's control number that the records go with")
                    String payerControlNumber,
            @Size(max = 50) List<@NotNull @Valid RecordToSend> records,
            @Size(max = 20) @Schema(description = "Records of the checklist that it goes without, where the rule allows it")
                    List<@NotNull @Valid WithoutRecord> without,
            @Size(max = 20000) @Schema(description = "The letter as it shall go out; drafted from the case when absent")
                    String letter) {
        public GatheredDocumentation {
            without = without == null ? List.of() : List.copyOf(without);
            records = records == null ? List.of() : List.copyOf(records);
        }
    }

    @Override
    public String kind() {
        return "gatherDocumentation";
    }

    @Override
    public Class<GatheredDocumentation> body() {
        return GatheredDocumentation.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        return PrepareResubmission.brief(task.caseId(), RemedyRoad.DOCUMENTATION);
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, GatheredDocumentation gathered) {
        CaseStanding standing = prepare.standing(task.caseId());
        if (!gathered.resubmitted()) {
            return prepare.giveUp(standing, RemedyRoad.DOCUMENTATION, gathered.reason());
        }
        if (gathered.records().isEmpty()) {
            throw new InvalidFields("/records", "must name what is sent");
        }
        checklist.check(standing, RemedyRoad.DOCUMENTATION, gathered.records(), List.of(), gathered.without());
        DraftLetter.Parts parts = parts(gathered);
        Letter letter =
                draftLetter.of(standing, RemedyRoad.DOCUMENTATION, 1, parts).confirmed(gathered.letter());
        List<String> what = new ArrayList<>(gathered.records().stream()
                .map(sent -> sent.kind() + ": " + sent.title())
                .toList());
        what.addAll(PrepareResubmission.named(
                task.caseId(),
                gathered.records().stream()
                        .map(RecordToSend::documentId)
                        .filter(Objects::nonNull)
                        .toList()));
        gathered.without().forEach(one -> what.add(one.text()));
        return prepare.prepare(
                standing,
                new Resubmission.Draft(
                        RemedyRoad.DOCUMENTATION,
                        null,
                        DraftLetter.controlNumber(standing, parts),
                        what,
                        gathered.reason(),
                        null,
                        null,
                        List.of(),
                        letter));
    }

    private static DraftLetter.Parts parts(GatheredDocumentation gathered) {
        return new DraftLetter.Parts(
                null,
                gathered.payerControlNumber(),
                List.of(),
                List.of(),
                null,
                List.of(),
                gathered.records().stream().map(RecordToSend::text).toList());
    }
}
