package dev.parley.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kind behind each name of a decision. */
@ApplicationScoped
class DecisionKinds {
    private final Map<String, DecisionKind<?, ?>> byName = new HashMap<>();

    DecisionKinds(Instance<DecisionKind<?, ?>> kinds) {
        kinds.forEach(kind -> kind.decisions().forEach(name -> {
            if (byName.put(name, kind) != null) {
                throw new IllegalStateException("Two kinds of decisions are kept as " + name);
            }
        }));
    }

    Optional<DecisionKind<?, ?>> named(String decision) {
        return Optional.ofNullable(byName.get(decision));
    }

    Set<String> names() {
        return Set.copyOf(byName.keySet());
    }
}
