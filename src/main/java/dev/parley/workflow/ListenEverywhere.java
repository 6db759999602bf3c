package dev.parley.workflow;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Listens to every user task and every place where a process waits, so that no diagram can forget to. */
class ListenEverywhere extends AbstractBpmnParseListener {
    private final MovesOfCases moves;

    ListenEverywhere(MovesOfCases moves) {
        this.moves = moves;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        String queue = task.getCandidateGroupIdExpressions().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("User task " + activity.getId() + " names no role"))
                .getExpressionText();
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, opened -> moves.taskOpened(opened, queue));
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, moves::taskClosed);
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, moves::taskClosed);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        // behind an event-based gateway the gateway is where the process waits
        boolean behindGateway = activity.getEventScope() instanceof ActivityImpl gateway
                && gateway.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior;
        if (!behindGateway) {
            listen(activity);
        }
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(activity);
    }

    private void listen(ActivityImpl activity) {
        if (process(activity).getKey().equals(Diagrams.WATCH)) {
            return;
        }
        activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) moves::waitBegan);
        activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) moves::waitEnded);
    }

    private static ProcessDefinitionEntity process(ActivityImpl activity) {
        return (ProcessDefinitionEntity) activity.getProcessDefinition();
    }
}
