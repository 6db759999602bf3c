package dev.parley.workflow;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** What moves a case from outside, always by its id: it starts, it is told something, a person finishes a task. */
final class Moves {
    private Moves() {}

    static ProcessInstance start(String process) {
        return runtimeService()
                .startProcessInstanceByKey(process, UUID.randomUUID().toString());
    }

    /** Fails unless exactly one process of the case waits for the message. */
    static void tell(ProcessInstance anyOfTheCase, String message) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(anyOfTheCase.getBusinessKey())
                .correlate();
    }

    static void finish(ProcessInstance anyOfTheCase, String task, Map<String, Object> answer) {
        taskService().complete(open(anyOfTheCase, task).getId(), answer);
    }

    static void finish(ProcessInstance anyOfTheCase, String task) {
        finish(anyOfTheCase, task, Map.of());
    }

    /** The one open task of this kind, in whichever process of the case it is. */
    static Task open(ProcessInstance anyOfTheCase, String task) {
        return taskService()
                .createTaskQuery()
                .processInstanceBusinessKey(anyOfTheCase.getBusinessKey())
                .taskDefinitionKey(task)
                .singleResult();
    }

    /** The kinds of all open tasks of the case. */
    static List<String> openTasks(ProcessInstance anyOfTheCase) {
        return taskService().createTaskQuery().processInstanceBusinessKey(anyOfTheCase.getBusinessKey()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** The running instance of a process of the case. */
    static ProcessInstance running(ProcessInstance anyOfTheCase, String process) {
        return runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(anyOfTheCase.getBusinessKey())
                .processDefinitionKey(process)
                .singleResult();
    }
}
