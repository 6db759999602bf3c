package dev.parley.worklist;

import dev.parley.http.Refusal;
import java.util.Map;

/** The task is offered to another role. */
class QueueRoleMissing extends Refusal {
    QueueRoleMissing(WorkItem item) {
        super(403, "role-missing", "This task is for the role " + item.queue(), Map.of("queue", item.queue()));
    }
}
