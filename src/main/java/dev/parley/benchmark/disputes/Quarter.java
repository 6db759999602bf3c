package dev.parley.benchmark.disputes;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quarter of a calendar year, written 2024Q1. */
public record Quarter(int year, int quarter) implements Comparable<Quarter> {
    private static final Pattern FORM = Pattern.compile("(20\\d\\d) ?Q([1-4])");

    public static Optional<Quarter> parse(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        return form.matches()
                ? Optional.of(new Quarter(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, quarter * 3, 1).plusMonths(1).minusDays(1);
    }

    @Override
    public int compareTo(Quarter other) {
        return year == other.year ? Integer.compare(quarter, other.quarter) : Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return year + "Q" + quarter;
    }
}
