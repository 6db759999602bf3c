package dev.parley.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The process that drives a case. Everything happens in the caller's transaction. */
public interface CaseWorkflow {
    void start(UUID caseId);

    /** Starts the process of a case that had ended, at the place that begins with this message. */
    void resume(UUID caseId, String message);

    /**
     * Runs work that starts several processes, and writes what the engine has to write all at once at its end. What is
     * started inside is found by no message until then.
     */
    <T> T together(Supplier<T> work);

    /**
     * Wakes whatever waits for a message in the processes of the case.
     *
     * @return whether anything waited for it
     */
    boolean tell(UUID caseId, String message);

    /** As {@link #tell(UUID, String)}, and sets variables where it is received. */
    boolean tell(UUID caseId, String message, Map<String, Object> variables);

    /**
     * Moves dates that the case's processes wait for, by the name of their variables: timers that are set already ring at
     * the new moment, and those still to come take it.
     */
    void reschedule(UUID caseId, Map<String, Instant> dates);

    void complete(UUID taskId, Map<String, Object> variables);

    /** Starts the watch of one clock: an alarm, then the end of its window. */
    void watch(UUID deadlineId, Instant alarmAt, Instant dueAt);

    void stopWatching(UUID deadlineId);

    /** Those of the given clocks for which no live timer would ring. */
    Set<UUID> unwatched(Collection<UUID> deadlineIds);
}
