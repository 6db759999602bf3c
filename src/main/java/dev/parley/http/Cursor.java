package dev.parley.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where the next page of a keyset list begins: the sort keys of the last row seen, opaque to clients. */
public record Cursor(List<String> keys) {
    private static final char SEPARATOR = '\u001f';

    public static Cursor of(Object... keys) {
        return new Cursor(java.util.Arrays.stream(keys).map(String::valueOf).toList());
    }

    /** Reads a cursor of so many keys; anything that we did not make is refused. */
    public static Cursor parse(String text, int size) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> keys = List.of(plain.split(String.valueOf(SEPARATOR), -1));
            if (keys.size() == size) {
                return new Cursor(keys);
            }
        } catch (IllegalArgumentException notOurs) {
            // refused below like any other foreign cursor
        }
        throw new InvalidFields("cursor", "is not a cursor of this list");
    }

    @Override
    public String toString() {
        String plain = String.join(String.valueOf(SEPARATOR), keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
