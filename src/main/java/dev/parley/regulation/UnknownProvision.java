package dev.parley.regulation;

import dev.parley.http.Refusal;
import java.util.Map;

/** No rule waits for a provision of this name. */
class UnknownProvision extends Refusal {
    UnknownProvision(String provision) {
        super(404, "provision-unknown", "No rule waits for " + provision, Map.of("provision", provision));
    }
}
