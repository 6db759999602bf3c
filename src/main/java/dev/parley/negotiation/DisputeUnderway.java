package dev.parley.negotiation;

import java.util.UUID;

/** Whether a dispute about a case's price is initiated and has not ended. The stage that files disputes knows. */
public interface DisputeUnderway {
    boolean of(UUID caseId);
}
