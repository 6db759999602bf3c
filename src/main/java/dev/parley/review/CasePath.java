package dev.parley.review;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a case goes after its review; the words are those of the root process. */
public enum CasePath {
    @JsonProperty("await")
    AWAIT("await"),
    @JsonProperty("resubmit")
    RESUBMIT("resubmit"),
    @JsonProperty("negotiate")
    NEGOTIATE("negotiate"),
    @JsonProperty("patientBalance")
    PATIENT_BALANCE("patientBalance"),
    @JsonProperty("workersComp")
    WORKERS_COMP("workersComp"),
    @JsonProperty("close")
    CLOSE("close");

    private final String word;

    CasePath(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
