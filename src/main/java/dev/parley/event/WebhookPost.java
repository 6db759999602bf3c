package dev.parley.event;

import java.net.URI;
import java.util.Map;

/** Posts a signed event. Called outside every transaction. */
interface WebhookPost {
    /** The status of the answer. */
    int post(URI url, Map<String, String> headers, String body) throws Unanswered;

    /** No answer came; the reason names no address. */
    class Unanswered extends Exception {
        Unanswered(String reason) {
            super(reason);
        }
    }
}
