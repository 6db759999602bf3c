package dev.parley.regulation;

/** How sure the fact sheet is of a rule; C and U only warn. */
public enum Confidence {
    A,
    B,
    C,
    U;

    /** Such a rule never blocks and never starts a silent clock: it asks a person. */
    public boolean warnsOnly() {
        return this == C || this == U;
    }

    public Confidence weaker(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
