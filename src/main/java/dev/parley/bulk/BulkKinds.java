package dev.parley.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** The kinds of job that this server knows. */
@ApplicationScoped
class BulkKinds {
    private final Instance<BulkKind<?>> kinds;

    BulkKinds(Instance<BulkKind<?>> kinds) {
        this.kinds = kinds;
    }

    BulkKind<?> named(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No bean performs bulk jobs of kind " + name));
    }
}
