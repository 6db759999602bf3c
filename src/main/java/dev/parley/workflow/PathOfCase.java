package dev.parley.workflow;

import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** Which way a case took through the diagrams and where it stands in them now. */
@ApplicationScoped
public class PathOfCase {
    private final ProcessEngine engine;
    private final CurrentUser user;

    PathOfCase(ProcessEngine engine, CurrentUser user) {
        this.engine = engine;
        this.user = user;
    }

    /** One stay at an element of a diagram; without an end the case is there now. */
    public record Stay(String activity, String name, String type, Instant began, Instant ended, boolean canceled) {}

    /** One run of one diagram, its stays in the order of their beginnings. A step that is taken twice has two runs. */
    public record Run(
            String process,
            String name,
            int version,
            Instant began,
            Instant ended,
            String calledFrom,
            List<Stay> path) {}

    public List<Run> of(UUID caseId) {
        List<HistoricProcessInstance> runs = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .tenantIdIn(user.tenant())
                .list();
        Map<String, List<HistoricActivityInstance>> stays = new HashMap<>();
        runs.forEach(run -> stays.put(
                run.getId(),
                engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(run.getId())
                        .list()));
        return runs.stream()
                .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime)
                        .thenComparing(HistoricProcessInstance::getId))
                .map(run -> run(run, stays))
                .toList();
    }

    private static Run run(HistoricProcessInstance run, Map<String, List<HistoricActivityInstance>> stays) {
        String calledFrom = stays.values().stream()
                .flatMap(List::stream)
                .filter(stay -> run.getId().equals(stay.getCalledProcessInstanceId()))
                .map(HistoricActivityInstance::getActivityId)
                .findFirst()
                .orElse(null);
        return new Run(
                run.getProcessDefinitionKey(),
                run.getProcessDefinitionName(),
                run.getProcessDefinitionVersion(),
                instant(run.getStartTime()),
                instant(run.getEndTime()),
                calledFrom,
                path(stays.get(run.getId()).stream()));
    }

    /** Ids are ordered by time, so that stays of the same millisecond keep their order. */
    private static List<Stay> path(Stream<HistoricActivityInstance> stays) {
        return stays.sorted(Comparator.comparing(HistoricActivityInstance::getStartTime)
                        .thenComparing(PathOfCase::idOf))
                .map(stay -> new Stay(
                        stay.getActivityId(),
                        stay.getActivityName(),
                        stay.getActivityType(),
                        instant(stay.getStartTime()),
                        instant(stay.getEndTime()),
                        stay.isCanceled()))
                .toList();
    }

    /** Behind the activity's own id. */
    private static String idOf(HistoricActivityInstance stay) {
        return stay.getId().substring(stay.getId().indexOf(':') + 1);
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
