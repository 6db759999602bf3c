package dev.parley.worklist;

import dev.parley.http.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Someone else was faster, or holds the task; says what is so now. */
class TaskConflict extends Refusal {
    private TaskConflict(String code, String detail, WorkItem item) {
        super(409, code, detail, state(item));
    }

    static TaskConflict ended(WorkItem item) {
        String detail = item.state() == WorkItem.State.DONE
                ? item.endedBy() + " has completed this task"
                : "The case went another way; this task is no longer needed";
        return new TaskConflict("task-ended", detail, item);
    }

    static TaskConflict heldBy(WorkItem item) {
        return new TaskConflict("task-claimed", item.assignee() + " has claimed this task", item);
    }

    static TaskConflict notHeld(WorkItem item) {
        return new TaskConflict("task-not-claimed", "Nobody has claimed this task", item);
    }

    private static Map<String, Object> state(WorkItem item) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("taskId", item.id());
        facts.put("state", item.state());
        if (item.assignee() != null) {
            facts.put("assignee", item.assignee());
        }
        if (item.endedBy() != null) {
            facts.put("endedBy", item.endedBy());
            facts.put("endedAt", item.endedAt());
        }
        return facts;
    }
}
