package dev.parley.workflow;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a person is told about a task: title, queue (a role) and legal due date; null leaves what the diagram says, or the
 * case's next deadline. {@code subject} is the row the task is about, such as a blocker.
 */
public record TaskBrief(String title, String queue, LocalDate dueOn, int priority, UUID subject) {
    public static final int NORMAL = 50;
    public static final int URGENT = 80;

    public static TaskBrief standard() {
        return new TaskBrief(null, null, null, NORMAL, null);
    }

    public static TaskBrief dueOn(LocalDate dueOn) {
        return new TaskBrief(null, null, dueOn, NORMAL, null);
    }
}
