package dev.parley.idr;

/** Where fees of a dispute are, by the provider's books. */
public enum FeeAccount {
    /** The provider's bank. */
    CASH,
    /** Owed to the Departments and not paid. */
    PAYABLE,
    /** Spent: the administrative fee never comes back (FED-FE-03). */
    ADMINISTRATIVE_FEE,
    /** Paid to the entity, which keeps or returns it when the dispute is over. */
    HELD_BY_ENTITY,
    /** Spent: what the entity keeps. */
    ENTITY_FEE,
    /** What the entity must return and has not. */
    REFUND_DUE
}
