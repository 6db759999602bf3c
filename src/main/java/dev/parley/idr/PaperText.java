package dev.parley.idr;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** What can be read of a paper, part by part, and what cannot: pictures, and whatever else nobody here can look into. */
record PaperText(List<Part> parts, List<String> unreadable) {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What begins like this is no text, whatever it says it is. */
    private static final List<String> OTHER_FILES = List.of("%PDF", "PK\u0003\u0004", "{\\rtf");

    private static final Pattern NOT_IN_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r\\f]]");

    /** A page, a row of a sheet, or the whole where there are none. */
    record Part(String place, String text) {}

    PaperText {
        parts = List.copyOf(parts);
        unreadable = List.copyOf(unreadable);
    }

    static PaperText of(String mediaType, byte[] content) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        try {
            return switch (type) {
                case "application/pdf" -> PdfText.of(content);
                case WORD -> WordText.of(content);
                case WORKBOOK -> WorkbookText.of(content);
                case "text/rtf" -> unreadable("is of a kind that cannot be read: " + type);
                default ->
                    type.startsWith("text/") || type.endsWith("json") || type.endsWith("xml")
                            ? text(type, content)
                            : unreadable("is of a kind that cannot be read: " + type);
            };
        } catch (IOException | XMLStreamException | RuntimeException broken) { // as readers do at what no program wrote
            return unreadable("cannot be opened");
        }
    }

    static PaperText unreadable(String because) {
        return new PaperText(List.of(), List.of(because));
    }

    private static PaperText text(String type, byte[] content) {
        Optional<String> decoded = decoded(content);
        if (decoded.isEmpty()) {
            return unreadable("is no text, or in an encoding that cannot be read");
        }
        String text = decoded.get();
        if (text.isBlank()) {
            return unreadable("is empty");
        }
        return switch (type) {
            case "text/csv" -> CsvText.of(text);
            case "text/html" -> HtmlText.of(text);
            default -> new PaperText(List.of(new Part("text", text)), List.of());
        };
    }

    /** As it was saved: in UTF-8, in UTF-16 where it says so, else in the code page that programs of the office use. */
    private static Optional<String> decoded(byte[] content) {
        String text;
        try {
            Charset marked = begins(content, 0xFE, 0xFF) || begins(content, 0xFF, 0xFE)
                    ? StandardCharsets.UTF_16
                    : StandardCharsets.UTF_8;
            text = marked.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException other) {
            text = new String(content, Charset.forName("windows-1252"));
        }
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        boolean other = OTHER_FILES.stream().anyMatch(whole::startsWith)
                || NOT_IN_TEXT.matcher(whole).find();
        return other ? Optional.empty() : Optional.of(whole);
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length > 1 && content[0] == (byte) first && content[1] == (byte) second;
    }
}
