package dev.parley.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.hibernate.Session;

/** {@link CaseWorkflow} on the embedded engine. */
@ApplicationScoped
class EngineWorkflow implements CaseWorkflow {
    private final ProcessEngine engine;
    private final Session session;

    EngineWorkflow(ProcessEngine engine, Session session) {
        this.engine = engine;
        this.session = session;
    }

    @Override
    public void start(UUID caseId) {
        runtime().startProcessInstanceByKey(Diagrams.ROOT, caseId.toString());
    }

    @Override
    public void resume(UUID caseId, String message) {
        runtime().startProcessInstanceByMessage(message, caseId.toString());
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> work.get());
    }

    @Override
    public boolean tell(UUID caseId, String message) {
        return tell(caseId, message, Map.of());
    }

    @Override
    public boolean tell(UUID caseId, String message, Map<String, Object> variables) {
        return !runtime()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseId.toString())
                .setVariables(Variables.forEngine(variables))
                .correlateAllWithResult()
                .isEmpty();
    }

    @Override
    public void reschedule(UUID caseId, Map<String, Instant> dates) {
        List<ProcessInstance> processes = runtime()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .list();
        for (ProcessInstance process : processes) {
            dates.forEach((name, date) -> {
                if (runtime().getVariable(process.getId(), name) != null) {
                    runtime().setVariable(process.getId(), name, Date.from(date));
                }
            });
            List<Job> timers = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(process.getId())
                    .timers()
                    .list();
            timers.forEach(timer -> moved(timer, dates)
                    .ifPresent(date -> engine.getManagementService().setJobDuedate(timer.getId(), Date.from(date))));
        }
    }

    /** By the one variable that the timer's expression names. */
    private Optional<Instant> moved(Job timer, Map<String, Instant> dates) {
        JobDefinition definition = engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult();
        return engine
                .getRepositoryService()
                .getBpmnModelInstance(timer.getProcessDefinitionId())
                .getModelElementById(definition.getActivityId())
                .getChildElementsByType(TimerEventDefinition.class)
                .stream()
                .map(event -> event.getTimeDate().getTextContent().strip())
                .map(expression -> dates.get(expression.substring(2, expression.length() - 1)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public void complete(UUID taskId, Map<String, Object> variables) {
        engine.getTaskService().complete(taskId.toString(), Variables.forEngine(variables));
    }

    @Override
    public void watch(UUID deadlineId, Instant alarmAt, Instant dueAt) {
        runtime()
                .startProcessInstanceByKey(
                        Diagrams.WATCH,
                        deadlineId.toString(),
                        Map.of("alarmAt", Date.from(alarmAt), "dueAt", Date.from(dueAt)));
    }

    @Override
    public void stopWatching(UUID deadlineId) {
        List<ProcessInstance> watches = runtime()
                .createProcessInstanceQuery()
                .processDefinitionKey(Diagrams.WATCH)
                .processInstanceBusinessKey(deadlineId.toString())
                .list();
        watches.forEach(watch -> runtime().deleteProcessInstance(watch.getId(), "clock stopped", true, true));
    }

    @Override
    public Set<UUID> unwatched(Collection<UUID> deadlineIds) {
        Set<UUID> unwatched = new HashSet<>(deadlineIds);
        session.createNativeQuery(
                        """
                        select w.BUSINESS_KEY_ from ACT_RU_EXECUTION w
                        join ACT_RU_JOB j on j.PROCESS_INSTANCE_ID_ = w.PROC_INST_ID_
                        where w.BUSINESS_KEY_ in (:clocks) and j.RETRIES_ > 0 and j.SUSPENSION_STATE_ = 1
                        """,
                        String.class)
                .setParameter("clocks", deadlineIds.stream().map(UUID::toString).toList())
                .getResultStream()
                .forEach(watched -> unwatched.remove(UUID.fromString(watched)));
        return unwatched;
    }

    private RuntimeService runtime() {
        return engine.getRuntimeService();
    }
}
