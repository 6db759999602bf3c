package dev.parley.x12;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A transaction written down while it is read, packed, under the headers it came with. Elements and segments are told
 * apart by control characters that no data holds, so that it reads back as it was whatever its own delimiters were.
 */
final class TransactionText {
    private static final char ELEMENT = 0x1c;
    private static final char OTHER_ELEMENT = 0x1d;
    private static final char SEGMENT = 0x1e;
    private static final char OTHER_SEGMENT = 0x1f;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private GZIPOutputStream packed;
    private char element;
    private char terminator;

    /** The next segment of the transaction; nothing but its ST begins a text. */
    void add(Segment segment) {
        try {
            if (packed == null) {
                packed = new GZIPOutputStream(bytes);
                element = segment.componentSeparator() == ELEMENT ? OTHER_ELEMENT : ELEMENT;
                terminator = segment.componentSeparator() == SEGMENT ? OTHER_SEGMENT : SEGMENT;
            }
            write(segment);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Headers and text as one interchange; the origin is that of the transaction. */
    byte[] under(Origin origin) {
        try {
            packed.finish();
            byte[] transaction = bytes.toByteArray();
            bytes.reset();
            packed = new GZIPOutputStream(bytes);
            if (origin.isa() != null && !origin.isa().isEmpty()) {
                write(header(origin.isa()));
            }
            if (origin.gs() != null) {
                write(origin.gs());
            }
            try (InputStream text = new GZIPInputStream(new ByteArrayInputStream(transaction))) {
                text.transferTo(packed);
            }
            packed.finish();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** ISA16 is left out by some. */
    private static Segment header(Segment isa) {
        char component = isa.componentSeparator();
        return new Segment(
                isa.position(),
                isa.tag(),
                Stream.concat(isa.elements().stream().limit(15), Stream.of(String.valueOf(component)))
                        .toList(),
                component);
    }

    private void write(Segment segment) throws IOException {
        StringBuilder text = new StringBuilder(segment.tag());
        segment.elements().forEach(value -> text.append(element).append(value));
        text.append(terminator);
        packed.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static InputStream open(byte[] packed) {
        try {
            return new GZIPInputStream(new ByteArrayInputStream(packed));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** For people: with the usual delimiters where the data does not hold them, a segment in each line. */
    static String shown(byte[] packed) {
        try (InputStream content = open(packed)) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            if (text.indexOf('*') >= 0 || text.indexOf('~') >= 0) {
                return text;
            }
            char element = text.charAt(3);
            char terminator = text.charAt(text.length() - 1);
            return text.replace(element, '*').replace(String.valueOf(terminator), "~\n");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
