package dev.parley.resubmission;

import dev.parley.casefile.Timeline;
import dev.parley.document.Document;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.regulation.RecordKind;
import dev.parley.review.CaseStanding;
import dev.parley.review.NextRemedy;
import dev.parley.review.RemedyRoad;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A negotiator appeals a denial, one level after the other, and then asks for external review. */
@ApplicationScoped
class WriteAppealForm implements TaskForm<WriteAppealForm.WrittenAppeal> {
    private final PrepareResubmission prepare;
    private final Checklist checklist;
    private final DraftLetter draftLetter;
    private final Timeline timeline;

    WriteAppealForm(PrepareResubmission prepare, Checklist checklist, DraftLetter draftLetter, Timeline timeline) {
        this.prepare = prepare;
        this.checklist = checklist;
        this.draftLetter = draftLetter;
        this.timeline = timeline;
    }

    /** A right that an assignment of benefits can name (ERI-14). */
    public enum AssignedRight {
        BENEFITS,
        SUIT,
        DOCUMENTS,
        BREACH_OF_DUTY
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
                    List<@NotNull UUID> documents,
            @Size(max = 50) @Schema(description = "The claim's lines that are appealed; the whole claim when absent")
                    List<@NotNull @Positive Integer> lines,
            @Size(max = 50) @Schema(description = "What proves the grounds") List<@NotNull @Valid RecordToSend> records,
            @Size(max = 20) @Schema(description = "Records of the checklist that it goes without, where the rule allows it")
                    List<@NotNull @Valid WithoutRecord> without,
            @Size(max = 4) @Schema(
                            description =
                                    "What the words of the assignment of benefits cover; what is missing is flagged")
                    List<@NotNull AssignedRight> assignedRights,
            @Size(max = 20000) @Schema(description = "The letter as it shall go out; drafted from the case when absent")
                    String letter) {
        public WrittenAppeal {
            lines = lines == null
                    ? List.of()
                    : lines.stream().distinct().sorted().toList();
            records = records == null ? List.of() : List.copyOf(records);
            without = without == null ? List.of() : List.copyOf(without);
            assignedRights = assignedRights == null ? List.of() : List.copyOf(assignedRights);
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
        RemedyRoad road = road(prepare.standing(task.caseId()));
        TaskBrief due = PrepareResubmission.brief(task.caseId(), road);
        String title = road == RemedyRoad.APPEAL
                ? "Write appeal, level " + Resubmission.nextLevel(task.caseId())
                : "Request external review";
        return new TaskBrief(title, null, due.dueOn(), TaskBrief.NORMAL, null);
    }

    /** External review where the plan's own levels are used up, else the next of them. */
    static RemedyRoad road(CaseStanding standing) {
        return standing.remedy()
                .map(NextRemedy::road)
                .filter(road -> road == RemedyRoad.EXTERNAL_REVIEW)
                .orElse(RemedyRoad.APPEAL);
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, WrittenAppeal appeal) {
        CaseStanding standing = prepare.standing(task.caseId());
        RemedyRoad road = road(standing);
        if (!appeal.resubmitted()) {
            return prepare.giveUp(standing, road, appeal.reason());
        }
        refuseGaps(standing, appeal);
        refuseWithoutForms(standing, appeal);
        if (road == RemedyRoad.EXTERNAL_REVIEW && Resubmission.filed(task.caseId(), RemedyRoad.APPEAL) == 0) {
            throw new RemedyRefused(
                    "levels-left", "ERI-10", "External review needs an appeal that the plan has decided");
        }
        checklist.check(standing, road, appeal.records(), appeal.documents(), appeal.without());
        DraftLetter.Parts parts = parts(task.caseId(), appeal);
        Letter letter = draftLetter
                .of(standing, road, Resubmission.nextLevel(task.caseId()), parts)
                .confirmed(appeal.letter());
        return prepare.prepare(
                standing,
                new Resubmission.Draft(
                        road,
                        null,
                        DraftLetter.controlNumber(standing, parts),
                        what(standing, appeal),
                        appeal.reason(),
                        null,
                        null,
                        appeal.lines(),
                        letter));
    }

    private List<String> what(CaseStanding standing, WrittenAppeal appeal) {
        UUID caseId = standing.file().id();
        List<String> what = new ArrayList<>();
        what.add(appeal.grounds().replace('\n', ' '));
        appeal.references().forEach(reference -> what.add("reference " + reference));
        appeal.records().forEach(sent -> what.add(sent.kind() + ": " + sent.title()));
        what.addAll(PrepareResubmission.named(
                caseId,
                Stream.concat(
                                appeal.records().stream()
                                        .map(RecordToSend::documentId)
                                        .filter(Objects::nonNull),
                                appeal.documents().stream())
                        .distinct()
                        .toList()));
        appeal.without().forEach(one -> what.add(one.text()));
        if (Checklist.representsUnderErisa(standing)) {
            flagWording(caseId, appeal, what);
        }
        return what;
    }

    /** ERI-14: what the assignment does not say is a gap to close, not a reason to let the days run out. */
    private void flagWording(UUID caseId, WrittenAppeal appeal, List<String> what) {
        String gaps = Stream.of(AssignedRight.values())
                .filter(right -> !appeal.assignedRights().contains(right))
                .map(AssignedRight::name)
                .collect(Collectors.joining(", "));
        if (!gaps.isEmpty()) {
            what.add("assignment does not name: " + gaps);
            timeline.add(
                    caseId, "assignment-wording-gap", "The assignment of benefits does not name " + gaps + " (ERI-14)");
        }
    }

    private static DraftLetter.Parts parts(UUID caseId, WrittenAppeal appeal) {
        List<String> enclosures = new ArrayList<>(
                appeal.records().stream().map(RecordToSend::text).toList());
        appeal.documents()
                .forEach(id -> enclosures.add(Document.byId(caseId, id).name()));
        return new DraftLetter.Parts(
                null, null, appeal.lines(), List.of(), appeal.grounds(), appeal.references(), enclosures);
    }

    private static void refuseWithoutForms(CaseStanding standing, WrittenAppeal appeal) {
        boolean assigned =
                Boolean.TRUE.equals(appeal.assignmentOfBenefits()) || holds(appeal, RecordKind.ASSIGNMENT_OF_BENEFITS);
        boolean represents = Boolean.TRUE.equals(appeal.authorizedRepresentative())
                || holds(appeal, RecordKind.AUTHORIZED_REPRESENTATIVE);
        if (Checklist.representsUnderErisa(standing) && !(assigned && represents)) {
            throw new RemedyRefused(
                    "representation-missing",
                    "ERI-13",
                    "An assignment of benefits is no representation: hold both signed forms before appealing for a member;"
                            + " missing: "
                            + (assigned ? "" : "ASSIGNMENT_OF_BENEFITS ")
                            + (represents ? "" : "AUTHORIZED_REPRESENTATIVE"));
        }
    }

    private static boolean holds(WrittenAppeal appeal, RecordKind kind) {
        return appeal.records().stream().anyMatch(sent -> sent.kind() == kind);
    }

    private static void refuseGaps(CaseStanding standing, WrittenAppeal appeal) {
        List<Problem.FieldError> errors = new ArrayList<>();
        if (appeal.grounds() == null || appeal.grounds().isBlank()) {
            errors.add(new Problem.FieldError("/grounds", "must say why the denial is wrong"));
        }
        if (appeal.references().isEmpty()) {
            errors.add(new Problem.FieldError("/references", "must name the decision that is appealed"));
        }
        int lines = standing.claim().lines().size();
        appeal.lines().stream()
                .filter(line -> line > lines)
                .forEach(line -> errors.add(
                        new Problem.FieldError("/lines", "names line " + line + ", but the claim has " + lines)));
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
