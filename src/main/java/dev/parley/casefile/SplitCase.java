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

    /** The new case, whose process is still to be begun. At least one line goes and one stays. */
    public CaseFile split(CaseFile from, Set<Integer> lines, String because) {
        Set<Integer> there = from.part().of(from.claim()).stream()
                .map(ClaimLine::lineNumber)
                .collect(Collectors.toCollection(TreeSet::new));
        if (lines.isEmpty() || !there.containsAll(lines) || there.size() == lines.size()) {
            throw new IllegalArgumentException(
                    "Lines " + lines + " cannot leave case " + from.id() + ", which has " + there);
        }
        CaseFile own = new CaseFile(from, CaseFile.parts(from.claimId()), lines, LocalDate.now(clock), clock.instant());
        own.persist();
        ReadOnce.inserted(own.id());
        from.letGo(lines);
        from.haveMoney(CaseMoney.of(from.part(), from.claim()));
        own.haveMoney(CaseMoney.of(own.part(), own.claim()));
        takeOver(from, own);
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

    private void takeOver(CaseFile from, CaseFile own) {
        CaseFact.inForce(from.id()).forEach(fact -> new CaseFact(
                        own.id(),
                        fact.name(),
                        fact.value(),
                        fact.source(),
                        Carried.from(from, fact.evidence()),
                        user.name(),
                        clock.instant())
                .persist());
        clocks.carryOver(from, own, ClockKind.OPEN_NEGOTIATION_END);
        documents.copy(from.id(), own.id());
    }

    private static String named(Set<Integer> lines) {
        return (lines.size() == 1 ? "Line " : "Lines ")
                + lines.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
