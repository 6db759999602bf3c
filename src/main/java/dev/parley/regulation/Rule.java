package dev.parley.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One rule of law or practice under its stable id, in all its versions. Never versioned by today's date. */
public record Rule(
        String id,
        String family,
        String statement,
        Treatment treatment,
        Trigger versionedBy,
        Confidence confidence,
        String source,
        List<RuleVersion> versions) {

    private static final String ID = "[A-Z]{2,4}(-[A-Z]{2})?-\\d{2}[a-z]?";

    public Rule {
        require(id != null && id.matches(ID), "id is missing or not like FED-ON-01 or PB-15");
        require(statement != null && !statement.isBlank(), "statement is missing");
        Objects.requireNonNull(treatment, "treatment is missing");
        Objects.requireNonNull(confidence, "confidence is missing");
        require(source != null && !source.isBlank(), "source is missing");
        require(versions != null && !versions.isEmpty(), "versions is missing");
        require(treatment != Treatment.COMPUTED || versionedBy != null, "versionedBy is missing for a computed rule");
        versions = List.copyOf(versions);
        requireNoGapOrOverlap(versions);
    }

    /** The rule as it stood on the date of the trigger that it names. */
    public Optional<RuleInForce> on(LocalDate triggerDate) {
        return versions.stream()
                .filter(version -> version.covers(triggerDate))
                .findFirst()
                .map(version -> new RuleInForce(this, version));
    }

    /** The version in force when there is just one. */
    Optional<RuleInForce> onlyVersion() {
        return onlyVersionUntil(LocalDate.MAX);
    }

    /** The only version there can be for a trigger on or before this date, when the trigger's own date is not known. */
    Optional<RuleInForce> onlyVersionUntil(LocalDate date) {
        List<RuleVersion> possible = versions.stream()
                .filter(version -> !version.waits() && !version.from().isAfter(date))
                .toList();
        return possible.size() == 1 ? Optional.of(new RuleInForce(this, possible.get(0))) : Optional.empty();
    }

    /** This rule with its pending versions switched on from the announced days. */
    Rule announced(Map<String, LocalDate> provisions) {
        List<RuleVersion> dated = new ArrayList<>();
        for (RuleVersion version : versions) {
            LocalDate start = version.waits() ? provisions.get(version.pending()) : null;
            if (start == null) {
                dated.add(version);
                continue;
            }
            if (!dated.isEmpty()) {
                RuleVersion before = dated.remove(dated.size() - 1);
                dated.add(before.endingOn(start.minusDays(1)));
            }
            dated.add(version.startingOn(start));
        }
        return new Rule(id, family, statement, treatment, versionedBy, confidence, source, dated);
    }

    private static void requireNoGapOrOverlap(List<RuleVersion> versions) {
        for (int i = 1; i < versions.size(); i++) {
            RuleVersion before = versions.get(i - 1);
            RuleVersion version = versions.get(i);
            if (version.waits()) {
                require(
                        before.waits() || before.to() == null,
                        "versions[" + (i - 1) + "].to must be open before a pending version");
            } else {
                require(
                        before.to() != null && before.to().plusDays(1).equals(version.from()),
                        "versions[" + i + "].from leaves a gap to or overlaps the version before");
            }
        }
    }

    private static void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(problem);
        }
    }
}
