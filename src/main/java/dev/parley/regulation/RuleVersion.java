package dev.parley.regulation;

import dev.parley.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * What a rule says for triggers from one day to another, both counting. A version that waits for an announcement names
 * the provision in {@code pending} and has no first day until an announcement gives it one.
 */
public record RuleVersion(
        String version,
        LocalDate from,
        LocalDate to,
        String pending,
        Confidence confidence,
        Term term,
        CutOff cutOff,
        boolean filing,
        Map<String, String> parameters,
        String note) {

    public RuleVersion {
        if (from == null && pending == null) {
            throw new IllegalArgumentException("from is missing, and no pending provision is named");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to is before from");
        }
        version = version != null ? version : Objects.toString(from, pending);
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
    }

    boolean waits() {
        return from == null;
    }

    public boolean covers(LocalDate date) {
        return from != null && !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("parameters." + name + " is missing");
        }
        return value;
    }

    public Money money(String name) {
        return Money.of(parameter(name));
    }

    public int number(String name) {
        return Integer.parseInt(parameter(name));
    }

    RuleVersion startingOn(LocalDate announced) {
        return new RuleVersion(version, announced, to, pending, confidence, term, cutOff, filing, parameters, note);
    }

    RuleVersion endingOn(LocalDate lastDay) {
        return new RuleVersion(version, from, lastDay, pending, confidence, term, cutOff, filing, parameters, note);
    }
}
