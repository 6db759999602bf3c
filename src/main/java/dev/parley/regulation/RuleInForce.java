package dev.parley.regulation;

import java.util.Objects;

/** A rule in the version that a trigger date picked. */
public record RuleInForce(Rule rule, RuleVersion version) {
    public String id() {
        return rule.id();
    }

    /** The version's own where it has one, as litigation may make a settled rule doubtful. */
    public Confidence confidence() {
        return Objects.requireNonNullElse(version.confidence(), rule.confidence());
    }

    public Term term() {
        return Objects.requireNonNull(version.term(), () -> rule.id() + " has no term");
    }
}
