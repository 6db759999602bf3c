package dev.parley.x12;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two transactions say the same, whatever their delimiters. */
final class ContentDigest {
    private static final byte ELEMENT = 0x1f;
    private static final byte SEGMENT = 0x1e;

    private final MessageDigest digest;

    ContentDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void add(Segment segment) {
        add(segment.tag());
        for (String element : segment.elements()) {
            digest.update(ELEMENT);
            add(element);
        }
        digest.update(SEGMENT);
    }

    private void add(String value) {
        digest.update(value.getBytes(StandardCharsets.UTF_8));
    }

    /** To be asked once, at the end. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
