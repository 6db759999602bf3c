package dev.parley.workcomp;

import dev.parley.http.Refusal;
import java.util.Map;

/** Something the comp rules forbid; the rule says why. */
class CompRefused extends Refusal {
    CompRefused(String code, String ruleId, String detail) {
        super(409, code, detail, Map.of("ruleId", ruleId));
    }
}
