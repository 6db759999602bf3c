package dev.parley.idr;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A range of service codes that may share a batch (FED-BA-07), both ends counting. */
public record CodeRange(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Pattern(regexp = CodeRange.CODE, message = "must be a service code of five characters") String from,
        @NotNull @Pattern(regexp = CodeRange.CODE, message = "must be a service code of five characters") String to,
        @NotBlank @Size(max = 300) String source) {
    static final String CODE = "[0-9]{4}[0-9A-Z]";

    /** Codes of one kind end alike, in a digit or in the same letter, and sort as text. */
    boolean holds(String code) {
        return code != null
                && code.matches(CODE)
                && kind(code) == kind(from)
                && code.compareTo(from) >= 0
                && code.compareTo(to) <= 0;
    }

    boolean isBackwards() {
        return kind(from) != kind(to) || from.compareTo(to) > 0;
    }

    private static char kind(String code) {
        char last = code.charAt(code.length() - 1);
        return Character.isDigit(last) ? '0' : last;
    }
}
