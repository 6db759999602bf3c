package dev.parley.regulation;

/** Why something was decided: the rule, and what it says here. */
public record Reason(String ruleId, String because) {}
