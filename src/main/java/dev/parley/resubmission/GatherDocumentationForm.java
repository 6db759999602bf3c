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

    GatherDocumentationForm(PrepareResubmission prepare) {
        this.prepare = prepare;
    }

    /** What kind of record is sent. */
    public enum RecordKind {
        MEDICAL_RECORD,
        OPERATIVE_NOTE,
        ITEMIZED_BILL,
        AUTHORIZATION,
        REFERRAL,
        PROOF_OF_ELIGIBILITY,
        OTHER_PAYER_DECISION,
        PROOF_OF_TIMELY_FILING,
        /** Need a special authorization and are never sent by default (BH-08). */
        PSYCHOTHERAPY_NOTES,
        /** Need the patient's consent (BH-16). */
        SUBSTANCE_USE_RECORD,
        OTHER
    }

    /** One record that goes to the payer. */
    @Schema(name = "RecordToSend")
    public record RecordToSend(
            @NotNull RecordKind kind,
            @NotBlank @Size(max = 200) @Schema(description = "What it is, without the patient's name") String title,
            @Schema(description = "The document of this case that holds it, where it is kept here") UUID documentId,
            @Size(max = 200) @Schema(description = "The signed authorization or consent, where the record needs one")
                    String authorization) {}

    /** The records, or that none are sent. */
    @Schema(name = "GatheredDocumentation")
    public record GatheredDocumentation(
            @NotNull @Schema(description = "false gives the documentation up; the reason says why") Boolean resubmitted,
            @NotBlank @Size(max = 500) String reason,
            @Size(max = 50) @Schema(description = "The payer's control number that the records go with")
                    String payerControlNumber,
            @Size(max = 50) List<@NotNull @Valid RecordToSend> records) {
        public GatheredDocumentation {
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
        gathered.records().forEach(GatherDocumentationForm::refuseUnauthorized);
        List<String> what = new ArrayList<>(gathered.records().stream()
                .map(sent -> sent.kind() + ": " + sent.title())
                .toList());
        what.addAll(PrepareResubmission.named(
                task.caseId(),
                gathered.records().stream()
                        .map(RecordToSend::documentId)
                        .filter(Objects::nonNull)
                        .toList()));
        return prepare.prepare(
                standing,
                new Resubmission.Draft(
                        RemedyRoad.DOCUMENTATION,
                        null,
                        gathered.payerControlNumber(),
                        what,
                        gathered.reason(),
                        null,
                        null));
    }

    private static void refuseUnauthorized(RecordToSend sent) {
        boolean missing = sent.authorization() == null || sent.authorization().isBlank();
        if (missing && sent.kind() == RecordKind.PSYCHOTHERAPY_NOTES) {
            throw new RemedyRefused(
                    "authorization-missing", "BH-08", "Psychotherapy notes are sent only with a special authorization");
        }
        if (missing && sent.kind() == RecordKind.SUBSTANCE_USE_RECORD) {
            throw new RemedyRefused(
                    "authorization-missing", "BH-16", "Substance use records are sent only with the patient's consent");
        }
    }
}
