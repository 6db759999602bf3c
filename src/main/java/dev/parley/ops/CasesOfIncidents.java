package dev.parley.ops;

import dev.parley.workflow.StuckJobs.Stuck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which case stuck work is about: the watch of a clock knows the clock, every other process its case. */
@ApplicationScoped
class CasesOfIncidents {
    private final EntityManager entities;

    CasesOfIncidents(EntityManager entities) {
        this.entities = entities;
    }

    /** By subject; none for a clock that is gone. */
    Map<UUID, UUID> of(List<Stuck> incidents) {
        Set<UUID> subjects = incidents.stream().map(Stuck::subject).collect(Collectors.toSet());
        Map<UUID, UUID> cases = new HashMap<>();
        if (!subjects.isEmpty()) {
            find("select c.id, c.id from CaseFile c where c.id in :subjects", subjects, cases);
            find("select d.id, d.caseId from Deadline d where d.id in :subjects", subjects, cases);
        }
        return cases;
    }

    private void find(String query, Set<UUID> subjects, Map<UUID, UUID> cases) {
        entities.createQuery(query, Tuple.class)
                .setParameter("subjects", subjects)
                .getResultStream()
                .forEach(row -> cases.put(row.get(0, UUID.class), row.get(1, UUID.class)));
    }
}
