package dev.parley.regulation;

/** Whether the trigger day itself is day one (INCL, FED-BD-04) or the day after it (EXCL, CAL). */
public enum Counting {
    INCLUSIVE,
    EXCLUSIVE
}
