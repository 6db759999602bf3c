package dev.parley.idr.portal;

import dev.parley.http.Refusal;
import java.util.Map;

/** It is no mail, or one made to choke on. */
class MailUnreadable extends Refusal {
    MailUnreadable(String why) {
        super(400, "portal-mail-unreadable", "The mail cannot be read: " + why, Map.of());
    }
}
