package dev.parley.idr;

/** Who takes a step in the choice of the entity. We are the provider. */
public enum SelectionActor {
    PROVIDER,
    PAYER,
    DEPARTMENTS,
    ENTITY;

    boolean isParty() {
        return this == PROVIDER || this == PAYER;
    }

    SelectionActor otherParty() {
        return this == PROVIDER ? PAYER : PROVIDER;
    }
}
