package dev.parley.workflow;

import dev.parley.security.Tenancy;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Passes on what the engine's listeners hear, and remembers which cases moved until they have come to rest. */
class MovesOfCases {
    private final Instance<CaseObserver> observer;
    private final Tenancy tenancy;
    private final ThreadLocal<Map<UUID, String>> moved = ThreadLocal.withInitial(LinkedHashMap::new);

    MovesOfCases(Instance<CaseObserver> observer, Tenancy tenancy) {
        this.observer = observer;
        this.tenancy = tenancy;
    }

    void taskOpened(DelegateTask task, String queue) {
        DelegateExecution execution = task.getExecution();
        Integer ordinal = (Integer) task.getVariable("loopCounter");
        OpenTask open = new OpenTask(
                UUID.fromString(task.getId()),
                UUID.fromString(execution.getProcessBusinessKey()),
                task.getTaskDefinitionKey(),
                task.getName(),
                keyOf(task.getProcessDefinitionId()),
                queue,
                ordinal == null ? 0 : ordinal);
        tell(execution, to -> to.taskOpened(open));
    }

    private static String keyOf(String definitionId) {
        return definitionId.split(":", 2)[0];
    }

    void taskClosed(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        UUID caseId = UUID.fromString(execution.getProcessBusinessKey());
        tell(execution, to -> to.taskClosed(caseId, UUID.fromString(task.getId())));
    }

    void waitBegan(DelegateExecution execution) {
        OpenPlace place = new OpenPlace(
                execution.getActivityInstanceId(),
                UUID.fromString(execution.getProcessBusinessKey()),
                keyOf(execution.getProcessDefinitionId()),
                execution.getCurrentActivityId(),
                execution.getCurrentActivityName());
        tell(execution, to -> to.waitBegan(place));
    }

    void waitEnded(DelegateExecution execution) {
        UUID caseId = UUID.fromString(execution.getProcessBusinessKey());
        String waitId = execution.getActivityInstanceId();
        tell(execution, to -> to.waitEnded(caseId, waitId));
    }

    private void tell(DelegateExecution execution, Consumer<CaseObserver> news) {
        moved.get().put(UUID.fromString(execution.getProcessBusinessKey()), execution.getTenantId());
        tell(execution.getTenantId(), news);
    }

    private void tell(String tenant, Consumer<CaseObserver> news) {
        tenancy.run(tenant, () -> {
            news.accept(observer.get());
            return null;
        });
    }

    /** Called when a command has run; what it moved has come to rest. */
    void settle() {
        Map<UUID, String> rested = Map.copyOf(moved.get());
        moved.remove();
        rested.forEach((caseId, tenant) -> tell(tenant, to -> to.settled(caseId)));
    }

    /** Called when a command has failed; its transaction is rolled back and so is what was told. */
    void forget() {
        moved.remove();
    }
}
