package dev.parley.outreach;

import dev.parley.workflow.TaskBrief;
import java.util.Map;
import java.util.UUID;

/** What a supervisor's answer to an escalation does in one process. A bean for each process that escalates. */
public interface Escalation {
    /** The id of the process in whose diagram the task stands. */
    String process();

    default TaskBrief brief(UUID caseId) {
        return TaskBrief.standard();
    }

    /** Carries the answer out, or refuses it; returns what the process reads next, {@code giveUp} among it. */
    Map<String, Object> decide(UUID caseId, EscalationAnswer answer);
}
