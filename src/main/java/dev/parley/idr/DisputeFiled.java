package dev.parley.idr;

/** The portal has a case's dispute, alone or as one more under the number of its batch. Fired inside the transaction. */
public record DisputeFiled(Dispute dispute) {}
