package dev.parley.regulation;

/** What a state's row says; ASK means that nobody has confirmed it, which is never a no. */
public enum Answer {
    YES,
    NO,
    ASK
}
