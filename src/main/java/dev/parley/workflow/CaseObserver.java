package dev.parley.workflow;

import java.util.UUID;

/** Is told, in the same transaction, what the process of a case waits for. The worklist is the one observer. */
public interface CaseObserver {
    void taskOpened(OpenTask task);

    void taskClosed(UUID caseId, UUID taskId);

    /** The process stands still until a message comes or a timer rings. */
    void waitBegan(OpenPlace place);

    void waitEnded(UUID caseId, String waitId);

    /** The process has come to rest: everything that one command moved has been told. */
    void settled(UUID caseId);
}
