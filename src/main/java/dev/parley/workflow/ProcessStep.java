package dev.parley.workflow;

import java.util.Map;
import java.util.UUID;

/**
 * The work behind one service task: a bean named like the task's id. It runs in the engine's transaction, in the tenant
 * of the process.
 */
public interface ProcessStep {
    /**
     * @param businessKey the case, or the deadline for the deadline watch
     * @return what the next gateway or timer reads: text, numbers, yes or no, and instants
     */
    Map<String, Object> run(UUID businessKey);
}
