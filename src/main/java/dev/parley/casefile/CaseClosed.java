package dev.parley.casefile;

import dev.parley.http.Refusal;
import java.util.Map;
import java.util.UUID;

/** The case is closed; nothing can be added to its negotiation any more. */
public class CaseClosed extends Refusal {
    CaseClosed(UUID caseId, Outcome outcome) {
        super(409, "case-closed", "The case is closed: " + outcome, Map.of("caseId", caseId, "outcome", outcome));
    }
}
