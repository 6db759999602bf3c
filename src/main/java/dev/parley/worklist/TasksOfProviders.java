package dev.parley.worklist;

import dev.parley.security.OwnedByProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Whose a task is: that of its case's provider. A task of a desk is nobody's. */
@ApplicationScoped
class TasksOfProviders implements OwnedByProvider {
    @Override
    public String path() {
        return "tasks";
    }

    @Override
    public Optional<UUID> providerOf(UUID id) {
        return WorkItem.<WorkItem>findByIdOptional(id).map(item -> item.view().providerId());
    }
}
