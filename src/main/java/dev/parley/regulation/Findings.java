package dev.parley.regulation;

import dev.parley.regulation.DecisionTables.Hit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What comes to light on an item's way through the tables: reasons, what is missing, and what is worth asking. */
final class Findings {
    private final RuleBook rules;
    private final Blockers blockers;
    private final DecisionTables tables;
    private final LocalDate serviceRendered;
    private final List<Reason> reasons = new ArrayList<>();
    private final Set<Blocker> missing = new LinkedHashSet<>();
    private final Set<Blocker> questions = new LinkedHashSet<>();

    /** {@code serviceRendered} is null where nobody said. */
    Findings(RuleBook rules, Blockers blockers, DecisionTables tables, LocalDate serviceRendered) {
        this.rules = rules;
        this.blockers = blockers;
        this.tables = tables;
        this.serviceRendered = serviceRendered;
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    List<Blocker> missing() {
        return List.copyOf(missing);
    }

    List<Blocker> questions() {
        return List.copyOf(questions);
    }

    void contradiction(String detail) {
        missing.add(blockers.contradiction(detail));
    }

    void lacks(String code) {
        missing.add(blockers.of(code));
    }

    boolean isLacking(String code) {
        return missing.contains(blockers.of(code));
    }

    void question(String code) {
        questions.add(blockers.of(code));
    }

    /** With more words than the blocker has by itself. */
    void question(String code, String more) {
        questions.add(blockers.of(code).saying(more));
    }

    /** What is missing is worth asking, but nothing hangs on it. */
    void onlyAsk() {
        questions.addAll(missing);
        missing.clear();
    }

    /** Asks a table and takes over what it says. */
    Hit ask(String table, Object... namesAndValues) {
        return take(tables.ask(table, namesAndValues));
    }

    Hit take(Hit hit) {
        if (hit.ruleId() != null) {
            because(hit.ruleId(), hit.because());
        }
        if (hit.blocker() != null) {
            missing.add(blockers.of(hit.blocker()));
        }
        return hit;
    }

    void because(String ruleId, String because) {
        reasons.add(reason(ruleId, because));
    }

    Reason reason(String ruleId, String because) {
        Rule rule = rules.rule(ruleId);
        String version = (serviceRendered == null ? rule.onlyVersion() : rule.on(serviceRendered))
                .map(found -> found.version().version())
                .orElse(null);
        return new Reason(ruleId, version, because);
    }
}
