package dev.parley.review;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.FactName;
import dev.parley.casefile.Timeline;
import dev.parley.regulation.Blocker;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the forum and the next path of a case, says what is missing, and keeps the whole decision with its facts. */
@Named("assessCase")
@ApplicationScoped
class AssessCase implements ProcessStep {
    private static final int LONGEST_REASON = 2000;

    private final CaseForum caseForum;
    private final PathChoice pathChoice;
    private final Triage triage;
    private final Assessment assessment;
    private final CaseBlockers blockers;
    private final InitialClocks clocks;
    private final CaseRoad road;
    private final PayerSilence silence;
    private final DecisionLog decisions;
    private final Timeline timeline;

    AssessCase(
            CaseForum caseForum,
            PathChoice pathChoice,
            Triage triage,
            Assessment assessment,
            CaseBlockers blockers,
            InitialClocks clocks,
            CaseRoad road,
            PayerSilence silence,
            DecisionLog decisions,
            Timeline timeline) {
        this.caseForum = caseForum;
        this.pathChoice = pathChoice;
        this.triage = triage;
        this.assessment = assessment;
        this.blockers = blockers;
        this.clocks = clocks;
        this.road = road;
        this.silence = silence;
        this.decisions = decisions;
        this.timeline = timeline;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        CaseStanding standing = caseForum.standing(file);
        CaseBlockers.Sorted sorted = CaseBlockers.sort(standing);
        blockers.follow(caseId, sorted.missing());
        file.settleIn(standing.regime(), because(standing));
        clocks.follow(standing);
        road.follow(file);
        PathChoice.Suggestion suggestion = pathChoice.suggest(standing);
        boolean review = suggestion.review() || asksAnew(standing, suggestion, sorted.questions());
        Instant answerDueAt = silence.answerDueAt(file, standing.claim(), standing.answers());
        if (sorted.missing().isEmpty() && suggestion.path() == CasePath.AWAIT) {
            file.waitUntil(silence.lastDay(answerDueAt));
        }
        keep(standing, suggestion, sorted);
        return Map.of(
                "blockerCount",
                sorted.missing().size(),
                "path",
                suggestion.path().word(),
                "reviewNeeded",
                review,
                "payerAnswerDueAt",
                answerDueAt);
    }

    /** A question in doubt brings a person in, once for the same path and the same doubts; nothing is asked of a wait. */
    private static boolean asksAnew(CaseStanding standing, PathChoice.Suggestion suggestion, List<Blocker> questions) {
        boolean hangsOnThem = suggestion.path() == CasePath.NEGOTIATE
                || suggestion.path() == CasePath.PATIENT_BALANCE
                || suggestion.path() == CasePath.CLOSE && standing.open().left() != OpenMoney.Left.NOTHING;
        if (questions.isEmpty() || !hangsOnThem) {
            return false;
        }
        List<CaseFact> reviewed = CaseFact.named(standing.file().id(), FactName.REVIEWED_PATH);
        return reviewed.isEmpty()
                || !reviewed.get(reviewed.size() - 1).view().evidence().equals(doubts(suggestion.path(), questions));
    }

    static String doubts(CasePath suggested, List<Blocker> questions) {
        return suggested.word() + ": " + codes(questions);
    }

    private static String codes(List<Blocker> questions) {
        return questions.stream().map(Blocker::code).sorted().distinct().collect(Collectors.joining(", "));
    }

    private static String because(CaseStanding standing) {
        String ruling = standing.regime() == standing.forum().regime() ? "" : "as a person found out; ";
        String all = ruling
                + standing.forum().reasons().stream()
                        .map(reason -> reason.because() + " (" + reason.ruleId() + ")")
                        .collect(Collectors.joining("; "));
        return fitting(all);
    }

    static String fitting(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
    }

    private void keep(CaseStanding standing, PathChoice.Suggestion suggestion, CaseBlockers.Sorted sorted) {
        KnownFacts known = new KnownFacts(CaseFact.known(standing.file().id()));
        Assessment.Facts facts = new Assessment.Facts(
                standing.facts(),
                standing.claim().serviceFrom(),
                known.ruledForum(),
                known.values().keySet().stream()
                        .flatMap(name -> MissingFact.codeGivenUp(name).stream())
                        .sorted()
                        .toList(),
                standing.file().payerId() != null,
                standing.open(),
                suggestion.inputs(),
                triage.inputs(standing));
        Triage.Score score = decisions
                .keep(standing.file().id(), Assessment.NAME, assessment, facts)
                .outcome()
                .triage();
        standing.file()
                .triaged(
                        score.points(),
                        score.because(),
                        triage.expectedGain(standing.answers(), standing.open()).orElse(null));
        timeline.add(
                standing.file().id(),
                "case-assessed",
                sorted.missing().size() > 0
                        ? sorted.missing().size() + " facts are missing before the case can go on"
                        : "Forum " + standing.regime() + "; next: "
                                + suggestion.path().word() + ", because " + suggestion.because());
    }
}
