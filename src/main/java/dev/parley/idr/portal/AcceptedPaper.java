package dev.parley.idr.portal;

import dev.parley.document.KeepDocument;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Which parts of a mail are kept as papers: those that a person can look at, and that are what they say. */
final class AcceptedPaper {
    /** By media type, how the content begins; nothing where it may begin anyhow. */
    private static final Map<String, String> BEGINS = Map.of(
            "application/pdf", "%PDF",
            "image/png", "\u0089PNG",
            "image/jpeg", "\u00FF\u00D8\u00FF",
            "image/tiff", "",
            "text/plain", "",
            "text/csv", "",
            "message/rfc822", "",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK");

    private AcceptedPaper() {}

    /** Why a part is held back; empty where it is kept. */
    static Optional<String> heldBack(ReadMail.Part part) {
        if (part.content().length == 0) {
            return Optional.of("it is empty");
        }
        if (part.content().length > KeepDocument.LARGEST) {
            return Optional.of("it is larger than " + KeepDocument.LARGEST + " bytes");
        }
        String begins = BEGINS.get(part.mediaType());
        boolean packed = starts(part.content(), "PK");
        if (begins == null) {
            return Optional.of(
                    packed
                                    || part.mediaType().contains("zip")
                                    || part.mediaType().contains("compressed")
                            ? "archives are not opened: ask the sender for the papers themselves"
                            : "files of the type " + part.mediaType() + " are not kept");
        }
        if (!starts(part.content(), begins) || packed && !begins.equals("PK")) {
            return Optional.of("it says it is " + part.mediaType() + " and is not");
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] content, String with) {
        byte[] first = with.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= first.length && Arrays.equals(Arrays.copyOf(content, first.length), first);
    }
}
