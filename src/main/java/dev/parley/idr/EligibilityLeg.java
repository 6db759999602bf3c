package dev.parley.idr;

/** What must hold before an item may be disputed (FED-EL-01). */
public enum EligibilityLeg {
    /** The act protects services of this kind. */
    SCOPE,
    /** The act reaches plans of this kind. */
    PLAN,
    /** The act protects the item, and neither state law nor an all-payer model sets its price. */
    FORUM,
    /** Open negotiation has ended without agreement. */
    NEGOTIATION,
    /** There are days left to file on. */
    WINDOW,
    /** The patient has not validly given the protection up. */
    WAIVER,
    /** No earlier determination suspends it. */
    SUSPENSION,
    /** Both parties are named rightly. */
    PARTIES,
    /** What is disputed together may be. */
    BATCHING
}
