package dev.parley.review;

import dev.parley.bulk.BulkEntry;
import dev.parley.bulk.BulkIds;
import dev.parley.bulk.BulkKind;
import dev.parley.bulk.BulkRequest;
import dev.parley.bulk.BulkResult;
import dev.parley.regulation.CurrentLaw;
import dev.parley.regulation.Law;
import dev.parley.regulation.LawOfThen;
import dev.parley.regulation.Remedies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Holds open cases against the law of today, and tells what is different. A dry run changes nothing but its report. */
@ApplicationScoped
class ReevaluateCases implements BulkKind<UUID> {
    static final String NAME = "REEVALUATE_CASES";

    private static final int CHUNK_OF_A_REHEARSAL = 1_000;

    private final StoredCases cases;
    private final CurrentLaw law;
    private final LawOfThen laws;
    private final Remedies remedies;
    private final Reevaluation reevaluation;
    private final ApplyReevaluation apply;
    private final ReevaluationTerms terms;
    private final Clock clock;

    ReevaluateCases(
            StoredCases cases,
            CurrentLaw law,
            LawOfThen laws,
            Remedies remedies,
            Reevaluation reevaluation,
            ApplyReevaluation apply,
            ReevaluationTerms terms,
            Clock clock) {
        this.cases = cases;
        this.law = law;
        this.laws = laws;
        this.remedies = remedies;
        this.reevaluation = reevaluation;
        this.apply = apply;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Iterator<BulkEntry<UUID>> read(BulkRequest request, InputStream content) {
        return BulkIds.read(content);
    }

    @Override
    public int chunk(BulkRequest request, int usual) {
        return request.dryRun() ? CHUNK_OF_A_REHEARSAL : usual;
    }

    @Override
    public List<BulkResult> perform(BulkRequest request, List<UUID> ids) {
        Law now = law.now();
        List<Law> earlier = laws.earlier();
        LocalDate today = LocalDate.now(clock);
        UUID report = terms.of(request).report();
        Map<UUID, StoredCase> open = cases.open(ids);
        List<ReevaluationDifference> lines = new ArrayList<>();
        List<BulkResult> results = new ArrayList<>();
        for (UUID id : ids) {
            StoredCase stored = open.get(id);
            if (stored == null) {
                results.add(BulkResult.skipped(id, "case-closed", "The case is open no more"));
                continue;
            }
            Reevaluation.Facts facts = Reevaluation.facts(
                    stored, stored.facts(remedies, now.forums().remarks()), today, now, earlier);
            Reevaluation.Outcome outcome = reevaluation.decide(facts, now).outcome();
            if (outcome.changesNothing()) {
                results.add(BulkResult.skipped(id, "unchanged", null));
                continue;
            }
            lines.addAll(lines(report, stored, outcome));
            if (!request.dryRun()) {
                apply.apply(id, facts);
            }
            results.add(BulkResult.succeeded(id));
        }
        tell(request, report, ids, lines);
        return results;
    }

    private static List<ReevaluationDifference> lines(UUID report, StoredCase stored, Reevaluation.Outcome outcome) {
        List<ReevaluationDifference> lines = new ArrayList<>();
        if (outcome.forum() != null) {
            lines.add(ReevaluationDifference.of(report, stored, outcome.forum()));
        }
        outcome.clocks().forEach(change -> lines.add(ReevaluationDifference.of(report, stored, change)));
        return lines;
    }

    /** A dry run's transaction is undone, so its report is told in one of its own; told twice, it reads the same. */
    private static void tell(BulkRequest request, UUID report, List<UUID> ids, List<ReevaluationDifference> lines) {
        Runnable telling = () -> {
            ReevaluationDifference.forget(report, ids);
            lines.forEach(line -> line.persist());
        };
        if (request.dryRun()) {
            QuarkusTransaction.requiringNew().run(telling);
        } else {
            telling.run();
        }
    }
}
