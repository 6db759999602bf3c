package dev.parley.workflow;

import java.util.UUID;

/** A place in a diagram where a case waits for a message or a timer: the element's id and the words beside it. */
public record OpenPlace(String id, UUID caseId, String process, String activity, String name) {}
