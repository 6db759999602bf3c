package dev.parley.resubmission;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.document.Document;
import dev.parley.regulation.Evidence;
import dev.parley.regulation.RecordKind;
import dev.parley.regulation.Remedy;
import dev.parley.review.CaseForum;
import dev.parley.review.CaseStanding;
import dev.parley.review.RemedyRoad;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a person needs at hand who prepares the next remedy of a case. */
@ApplicationScoped
class NextResubmission {
    private final CaseForum caseForum;
    private final Checklist checklist;
    private final DraftLetter draftLetter;

    NextResubmission(CaseForum caseForum, Checklist checklist, DraftLetter draftLetter) {
        this.caseForum = caseForum;
        this.checklist = checklist;
        this.draftLetter = draftLetter;
    }

    /** The next remedy as clients see it; without {@code remedy} nothing is left to try. */
    public record NextResubmissionView(
            RemedyRoad remedy,
            Integer level,
            LocalDate dueOn,
            List<CodeView> codes,
            List<NeedView> evidence,
            LetterView letter) {}

    /** A code of the payer with who acts on it, how, and what not to do. */
    public record CodeView(String code, String label, String owner, String nextStep, String warning) {}

    /** One thing to prove with any one of several records; the documents of the case that would do are named. */
    public record NeedView(
            List<RecordKind> anyOf, boolean firm, String ruleId, String because, List<UUID> documentsOnFile) {}

    /** The drafted letter; a person may change its words when completing the task. */
    public record LetterView(String template, String text, List<String> missing) {}

    NextResubmissionView of(UUID caseId) {
        CaseStanding standing = caseForum.standing(CaseFile.byId(caseId));
        if (standing.remedy().isEmpty()) {
            return new NextResubmissionView(null, null, null, List.of(), List.of(), null);
        }
        RemedyRoad road = standing.remedy().get().road();
        int level = Resubmission.nextLevel(caseId);
        String frequency = standing.refusedAtTheDoor() ? "1" : "7";
        DraftLetter.Parts said =
                new DraftLetter.Parts(frequency, null, List.of(), List.of(), null, List.of(), List.of());
        Letter letter = draftLetter.of(standing, road, level, said);
        List<Document.DocumentView> documents = Document.of(caseId);
        return new NextResubmissionView(
                road,
                road == RemedyRoad.APPEAL ? level : null,
                dueOn(caseId, road, standing.refusedAtTheDoor()).orElse(null),
                standing.remedy().get().codes().stream()
                        .map(code -> view(code, road))
                        .toList(),
                checklist.needs(standing, road).stream()
                        .map(need -> view(need, documents))
                        .toList(),
                new LetterView(letter.template(), letter.text(), letter.missing()));
    }

    private static Optional<LocalDate> dueOn(UUID caseId, RemedyRoad road, boolean neverFiled) {
        return Deadline.open(caseId, RemedyWindow.kindOf(road, neverFiled)).map(Deadline::dueOn);
    }

    private static CodeView view(Remedy code, RemedyRoad road) {
        return new CodeView(
                code.code(),
                code.label(),
                road.owner(),
                code.remedy(),
                code.category().warning());
    }

    private static NeedView view(Evidence.Need need, List<Document.DocumentView> documents) {
        return new NeedView(
                need.anyOf(),
                need.firm(),
                need.rule(),
                need.because(),
                documents.stream()
                        .filter(document -> need.anyOf().contains(RecordToSend.kindOf(document.kind())))
                        .map(Document.DocumentView::id)
                        .toList());
    }
}
