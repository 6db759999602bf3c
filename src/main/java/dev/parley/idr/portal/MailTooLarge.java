package dev.parley.idr.portal;

import dev.parley.http.Refusal;
import java.util.Map;

/** It holds more than what is taken with one mail. */
class MailTooLarge extends Refusal {
    MailTooLarge(int largest) {
        super(413, "portal-mail-too-large", "A mail holds at most " + largest + " bytes", Map.of("largest", largest));
    }
}
