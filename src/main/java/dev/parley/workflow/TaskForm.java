package dev.parley.workflow;

import java.util.Map;
import java.util.UUID;

/**
 * One kind of user task: what a person must say to complete it, and what that does. A bean; the feature's own.
 *
 * @param <B> the body of the completion, a record with constraints; OpenAPI shows it under its own name
 */
public interface TaskForm<B> {
    /** The task's id in the diagrams. */
    String kind();

    Class<B> body();

    /** Called once when the task opens, in the transaction that opens it. */
    default TaskBrief brief(OpenTask task) {
        return TaskBrief.standard();
    }

    /**
     * Carries the completion out, in the transaction that completes the task; refuses by throwing. What it returns becomes
     * variables of the process. {@code subject} is the brief's.
     */
    Map<String, Object> complete(OpenTask task, UUID subject, B body);
}
