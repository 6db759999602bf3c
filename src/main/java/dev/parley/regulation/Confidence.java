package dev.parley.regulation;

/** How sure the fact sheet is of a rule; C and U only warn. */
public enum Confidence {
    A,
    B,
    C,
    U
}
