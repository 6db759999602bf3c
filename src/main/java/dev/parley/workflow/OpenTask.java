package dev.parley.workflow;

import java.util.UUID;

/**
 * A user task that waits for a person. {@code kind} is the task's id in the diagram, {@code queue} the role it is offered
 * to, {@code ordinal} tells the instances of a parallel task apart, from 0.
 */
public record OpenTask(UUID id, UUID caseId, String kind, String name, String process, String queue, int ordinal) {}
