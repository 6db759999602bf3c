package dev.parley.casefile;

import dev.parley.claim.ClaimLine;
import dev.parley.document.KeepDocument;
import dev.parley.event.Outbox;
import dev.parley.regulation.ClockKind;
import dev.parley.security.CurrentUser;
import dev.parley.storage.ReadOnce;
import dev.parley.trace.Traces;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Takes lines of a case to a case of their own, with all that is known about them: facts, open negotiation, papers. Where each of these came
 * from is said with it, since eligibility is attested on them.
 */
@ApplicationScoped
public class SplitCase {
    /** Recorded each time they happen; their evidence is read by steps, and stays as it is. */
    private static final Set<String> EVENTS = Set.of(FactName.REMEDY_TRIED, FactName.PAYER_SILENT, FactName.FRONT_END);

    /** True of the lines together, and asked anew of some of them. */
    private static final Set<String> OF_ALL_LINES = Set.of(FactName.QUALIFYING_PAYMENT, FactName.REVIEWED_PATH);

    /** What a dispute follows from; none of it begins anew because lines have another case. */
    private static final List<ClockKind> BEHIND_THE_DISPUTE =
            List.of(ClockKind.INITIAL_PAYMENT, ClockKind.OPEN_NEGOTIATION_START, ClockKind.OPEN_NEGOTIATION_END);

    private final KeepDocument documents;
    private final Clocks clocks;
    private final AskToDivide askToDivide;
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Traces traces;
    private final Clock clock;

    SplitCase(
            KeepDocument documents,
            Clocks clocks,
            AskToDivide askToDivide,
            CaseWorkflow workflow,
            Timeline timeline,
            Outbox outbox,
            CurrentUser user,
            Traces traces,
            Clock clock) {
        this.documents = documents;
        this.clocks = clocks;
        this.askToDivide = askToDivide;
        this.workflow = workflow;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * The new case, whose process is still to be begun. At least one line goes and one stays. Papers of the kinds named stay behind, since
     * they are about what the other lines do.
     */
    public CaseFile split(CaseFile from, Set<Integer> lines, Set<String> kindsLeftBehind, String because) {
        Set<Integer> there = from.part().of(from.claim()).stream()
                .map(ClaimLine::lineNumber)
                .collect(Collectors.toCollection(TreeSet::new));
        if (lines.isEmpty() || !there.containsAll(lines) || there.size() == lines.size()) {
            throw new IllegalArgumentException(
                    "Lines " + lines + " cannot leave case " + from.id() + ", which has " + there);
        }
        CaseFile own = new CaseFile(from, CaseFile.parts(from.claimId()), lines, LocalDate.now(clock), clock.instant());
        own.persist();
        CaseFile.flush(); // what refers to the case is stored after it
        ReadOnce.inserted(own.id());
        from.letGo(lines);
        from.haveMoney(CaseMoney.of(from.part(), from.claim()));
        own.haveMoney(CaseMoney.of(own.part(), own.claim()));
        takeOver(from, own, kindsLeftBehind);
        askToDivide.all(from.claim());
        String named = named(lines);
        timeline.add(
                own.id(),
                "case-opened",
                named + " of claim " + from.claimNumber() + ", " + own.billed() + ", left case " + from.caseNumber()
                        + ": " + because);
        timeline.add(
                from.id(),
                "case-split",
                named + ", " + own.billed() + ", went to case " + own.caseNumber() + ": " + because);
        traces.begin(own.id());
        outbox.add(
                "case.opened",
                own.id(),
                Map.of(
                        "claimId",
                        own.claimId().toString(),
                        "splitFrom",
                        from.id().toString()));
        return own;
    }

    /** Begins the case of its own where the lines were: before their dispute. */
    public void toDispute(CaseFile own) {
        workflow.resume(own.id(), "linesSplitOff");
    }

    /** Begins it with a review, for another way than the dispute. */
    public void toReview(CaseFile own) {
        workflow.start(own.id());
    }

    private void takeOver(CaseFile from, CaseFile own, Set<String> kindsLeftBehind) {
        CaseFact.history(from.id()).stream()
                .map(CaseFact::view)
                .filter(fact -> EVENTS.contains(fact.name()))
                .forEach(fact -> carry(own, fact, fact.evidence()));
        CaseFact.inForce(from.id()).stream()
                .filter(fact -> !EVENTS.contains(fact.name()) && !OF_ALL_LINES.contains(fact.name()))
                .forEach(fact -> carry(own, fact, Carried.from(from, fact.evidence())));
        BEHIND_THE_DISPUTE.forEach(kind -> clocks.carryOver(from, own, kind));
        documents.copy(from.id(), own.id(), kind -> !kindsLeftBehind.contains(kind));
    }

    private void carry(CaseFile own, CaseFact.FactView fact, String evidence) {
        new CaseFact(own.id(), fact.name(), fact.value(), fact.source(), evidence, user.name(), clock.instant())
                .persist();
    }

    private static String named(Set<Integer> lines) {
        return (lines.size() == 1 ? "Line " : "Lines ")
                + lines.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
