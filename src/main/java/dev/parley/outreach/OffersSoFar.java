package dev.parley.outreach;

import java.util.UUID;

/** Knows what outreach does not: whether there is anything to talk the payer into. */
public interface OffersSoFar {
    /** Whether the payer has an offer on the table that the provider has not decided on. */
    boolean anyUndecided(UUID caseId);
}
