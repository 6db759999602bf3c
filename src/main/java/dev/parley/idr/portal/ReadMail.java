package dev.parley.idr.portal;

import dev.parley.document.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mail as it was read; {@code identity} tells one mail from another, {@code sentAt} is null where it does not say, and the
 * text is empty where it has none.
 */
record ReadMail(String identity, String sender, String subject, Instant sentAt, String text, List<Part> parts) {
    /** What hangs on it. */
    record Part(String name, String mediaType, byte[] content) {
        String sha256() {
            return Sha256.of(content);
        }
    }

    /** Of a mail with an id of its own that is all; without one, what it holds. */
    static String identity(String messageId, byte[] whole) {
        return messageId == null || messageId.isBlank()
                ? Sha256.of(whole)
                : Sha256.of(messageId.strip().getBytes(StandardCharsets.UTF_8));
    }

    /** The words of the mail as a file of its own, before what hangs on it. */
    List<Part> papers() {
        Part words = new Part("mail.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
        return text.isBlank()
                ? parts
                : Stream.concat(Stream.of(words), parts.stream()).toList();
    }
}
