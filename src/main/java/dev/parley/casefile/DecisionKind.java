package dev.parley.casefile;

import dev.parley.regulation.Law;
import java.util.List;
import java.util.Set;

/** A kind of decision: what follows from facts under a law, and from nothing else, so that it can be decided again. */
public interface DecisionKind<F, O> {
    /** The names under which it is kept; they are API and never change. */
    Set<String> decisions();

    /** As what the kept facts are read back. */
    Class<F> facts();

    Decided<O> decide(F facts, Law law);

    /** What was decided, and the rules that it cites as id or id@version. */
    record Decided<O>(O outcome, List<String> rules) {
        public static <O> Decided<O> of(O outcome, String... rules) {
            return new Decided<>(outcome, List.of(rules));
        }
    }
}
