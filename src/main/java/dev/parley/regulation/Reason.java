package dev.parley.regulation;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** Why something was decided: the rule, its version where the day of service picks one, and what it says here. */
public record Reason(String ruleId, String ruleVersion, String because) {

    /** The rule as decisions keep it: FED-SC-01@2022-01-01. */
    @JsonIgnore
    public String citation() {
        return ruleVersion == null ? ruleId : ruleId + "@" + ruleVersion;
    }
}
