package dev.parley.resubmission;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Timeline;
import dev.parley.document.Document;
import dev.parley.review.CaseForum;
import dev.parley.review.CaseStanding;
import dev.parley.review.RemedyRoad;
import dev.parley.review.TriedRemedies;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.TaskBrief;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes up what a person prepared for the payer, or that the remedy was given up. */
@ApplicationScoped
class PrepareResubmission {
    private final CaseForum caseForum;
    private final TriedRemedies tried;
    private final RemedyGivenUp remedyGivenUp;
    private final DecisionLog decisions;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    PrepareResubmission(
            CaseForum caseForum,
            TriedRemedies tried,
            RemedyGivenUp remedyGivenUp,
            DecisionLog decisions,
            Timeline timeline,
            CurrentUser user,
            Clock clock) {
        this.caseForum = caseForum;
        this.tried = tried;
        this.remedyGivenUp = remedyGivenUp;
        this.decisions = decisions;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    CaseStanding standing(UUID caseId) {
        return caseForum.standing(CaseFile.byId(caseId).open());
    }

    /** The task is due when the clock of its remedy is. */
    static TaskBrief brief(UUID caseId, RemedyRoad road) {
        return Stream.of(RemedyWindow.kindOf(road, true), RemedyWindow.kindOf(road, false))
                .map(kind -> Deadline.open(caseId, kind))
                .flatMap(Optional::stream)
                .map(deadline -> TaskBrief.dueOn(deadline.dueOn()))
                .findFirst()
                .orElse(TaskBrief.standard());
    }

    Map<String, Object> prepare(CaseStanding standing, Resubmission.Draft draft) {
        prepared(standing, draft).persist();
        return Map.of("resubmitted", true);
    }

    /** With the claim as it will be sent, or the reasons why a person has to make its file. */
    Map<String, Object> prepare(CaseStanding standing, Resubmission.Draft draft, CorrectClaim.Corrected corrected) {
        Resubmission prepared = prepared(standing, draft);
        if (corrected.claim() != null) {
            prepared.correct(corrected.claim());
        } else {
            timeline.add(
                    standing.file().id(),
                    "claim-file-not-made",
                    "No 837 will be made of this correction; it is to be entered by hand: "
                            + String.join(", ", corrected.left()));
        }
        prepared.persist();
        return Map.of("resubmitted", true);
    }

    private Resubmission prepared(CaseStanding standing, Resubmission.Draft draft) {
        UUID caseId = standing.file().id();
        LineInTwoRemedies.refuse(
                draft.kind(),
                draft.lines(),
                standing.claim().lines().size(),
                answer(standing),
                Resubmission.of(caseId));
        return new Resubmission(
                caseId,
                Resubmission.filed(caseId, draft.kind()) + 1,
                answer(standing),
                draft,
                user.name(),
                clock.instant());
    }

    Map<String, Object> giveUp(CaseStanding standing, RemedyRoad road, String reason) {
        UUID caseId = standing.file().id();
        tried.keep(caseId, road, answer(standing));
        decisions.keep(caseId, RemedyGivenUp.NAME, remedyGivenUp, new RemedyGivenUp.Facts(road, reason));
        timeline.add(caseId, "remedy-given-up", road.word() + " was not sent; the reason stands with the decision");
        return Map.of("resubmitted", false);
    }

    /** Refuses a document that is not this case's, as unknown. */
    static List<String> named(UUID caseId, List<UUID> documents) {
        return documents.stream()
                .map(id -> Document.byId(caseId, id))
                .map(document -> "document " + document.name() + " (SHA-256 " + document.sha256() + ")")
                .toList();
    }

    private static UUID answer(CaseStanding standing) {
        return standing.answers().latest().map(answer -> answer.id()).orElse(null);
    }
}
