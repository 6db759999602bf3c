package dev.parley.regulation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A fact that is missing or in doubt: a stable code, the role that finds it out, and how. */
public record Blocker(String code, String owner, String nextAction) {
    static final String CONTRADICTION = "facts-contradict";

    @JsonCreator
    public Blocker(
            @JsonProperty(value = "code", required = true) String code,
            @JsonProperty(value = "owner", required = true) String owner,
            @JsonProperty(value = "nextAction", required = true) String nextAction) {
        this.code = code;
        this.owner = owner;
        this.nextAction = nextAction;
    }

    Blocker saying(String more) {
        return new Blocker(code, owner, nextAction + " " + more);
    }
}
