package dev.parley.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** One called process by itself, for tests of a stage without the stages before it. */
@ApplicationScoped
public class PartOfProcess {
    private final ProcessEngine engine;

    PartOfProcess(ProcessEngine engine) {
        this.engine = engine;
    }

    public void start(String process, UUID caseId) {
        engine.getRuntimeService().startProcessInstanceByKey(process, caseId.toString());
    }

    /** As the process interrupts it that would have called it. */
    public void interrupt(String process, UUID caseId) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .processDefinitionKey(process)
                .list()
                .forEach(run ->
                        engine.getRuntimeService().deleteProcessInstance(run.getId(), "the case does something else"));
    }

    /** The ids of all nodes of a diagram, parts inside of it included. */
    public Set<String> nodes(String process) {
        ProcessDefinition latest = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        return engine
                .getRepositoryService()
                .getBpmnModelInstance(latest.getId())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }

    /** Those that the case came through, as far as it is now. */
    public Set<String> passed(String process, UUID caseId) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .processDefinitionKey(process)
                .list()
                .stream()
                .flatMap(run -> engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(run.getId())
                        .list()
                        .stream())
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }
}
