package dev.parley.x12;

/**
 * What is wrong with a transaction and where: the segment is counted from 1 over the whole body, the element is named as
 * in the guide (CLM02, CLM05-3). The detail repeats amounts, codes and provider numbers, never a name or a birth date.
 */
public record ReadProblem(String code, Severity severity, Integer segment, String element, String detail) {
    public enum Severity {
        WARNING,
        /** Refuses the whole transaction. */
        ERROR
    }
}
