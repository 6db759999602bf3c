package dev.parley.mail;

import java.util.List;

/** Takes mails to a mail server. Called outside every transaction. */
public interface Postman {
    /** A file in a mail. */
    record Enclosure(String name, String mediaType, byte[] content) {}

    /** A mail as it goes out; {@code messageId} is the same at every attempt. */
    record Post(
            String messageId,
            String recipient,
            String replyTo,
            String title,
            String body,
            List<Enclosure> enclosures) {}

    /** Returns once the server has taken the mail. */
    void deliver(Post post) throws Refused;

    /** The server did not take it. */
    class Refused extends Exception {
        private final boolean permanent;

        /** The reason must not quote the mail. */
        public Refused(String reason, boolean permanent) {
            super(reason);
            this.permanent = permanent;
        }

        boolean isPermanent() {
            return permanent;
        }
    }
}
