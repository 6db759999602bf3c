package dev.parley.http;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Where the next page of a keyset list begins: the sort keys of the last row seen, opaque to clients. */
public record Cursor(List<String> keys) {
    private static final char SEPARATOR = '\u001f';

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(String::valueOf).toList());
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

    public UUID uuid(int key) {
        return read(key, UUID::fromString);
    }

    public Instant instant(int key) {
        return read(key, Instant::parse);
    }

    public LocalDate day(int key) {
        return read(key, LocalDate::parse);
    }

    public BigDecimal number(int key) {
        return read(key, BigDecimal::new);
    }

    private <T> T read(int key, Function<String, T> reader) {
        try {
            return reader.apply(keys.get(key));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw new InvalidFields("cursor", "is not a cursor of this list");
        }
    }

    @Override
    public String toString() {
        String plain = String.join(String.valueOf(SEPARATOR), keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
