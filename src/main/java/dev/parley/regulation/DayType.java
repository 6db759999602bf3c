package dev.parley.regulation;

/** Which days a clock counts. */
public enum DayType {
    BUSINESS,
    CALENDAR,
    WORKING
}
