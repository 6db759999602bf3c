package dev.parley.negotiation;

import java.util.UUID;

/** A dispute about a case's price that is initiated and has not ended. The stage that files disputes knows. */
public interface DisputeUnderway {
    boolean of(UUID caseId);

    /** The dispute's clock for the notice runs, and somebody has to give it (FED-WD-01). */
    void settled(Settlement settlement);
}
