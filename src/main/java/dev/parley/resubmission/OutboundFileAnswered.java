package dev.parley.resubmission;

import dev.parley.http.Refusal;
import java.util.Map;

/** The payer has answered the file: there is nothing more to say of its sending. */
class OutboundFileAnswered extends Refusal {
    OutboundFileAnswered(OutboundFile.State state) {
        super(409, "outbound-file-answered", "The payer has answered this file: " + state, Map.of("state", state));
    }
}
