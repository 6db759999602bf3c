package dev.parley.resubmission;

import dev.parley.http.Refusal;
import java.util.Map;

/** A resubmission that the rules of filing forbid; the rule says why. */
class RemedyRefused extends Refusal {
    RemedyRefused(String code, String ruleId, String detail) {
        super(409, code, detail, Map.of("ruleId", ruleId));
    }
}
