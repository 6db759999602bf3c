package dev.parley.review;

import dev.parley.http.Refusal;
import java.util.Map;

/** The law closes the chosen path to this case. */
class PathBarred extends Refusal {
    PathBarred(CasePath path, PathChoice.Barred barred) {
        super(
                409,
                "path-barred",
                "The path " + path.word() + " is barred: " + barred.because(),
                Map.of("path", path.word(), "ruleId", barred.ruleId()));
    }
}
