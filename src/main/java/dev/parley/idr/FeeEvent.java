package dev.parley.idr;

/** What happens to the fees of a dispute. */
public enum FeeEvent {
    ENTITY_SELECTED,
    ADMINISTRATIVE_FEE_PAID,
    ENTITY_FEE_PAID,
    ENTITY_LOST,
    DISPUTE_OVER,
    DETERMINATION_CORRECTED,
    REFUND_RECEIVED
}
