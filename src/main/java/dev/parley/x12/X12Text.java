package dev.parley.x12;

import java.text.Normalizer;

/** Writes segments with the usual delimiters. What would be read as a delimiter, or is outside of ASCII, is replaced. */
final class X12Text {
    static final char ELEMENT = '*';
    static final char COMPONENT = ':';
    static final char REPETITION = '^';
    static final char TERMINATOR = '~';

    private final StringBuilder text = new StringBuilder();
    private int segments;

    /** A segment of plain values, null where there is none; empty elements at its end are left out. */
    X12Text segment(String tag, Object... elements) {
        StringBuilder line = new StringBuilder(tag);
        int end = 0;
        for (Object element : elements) {
            line.append(ELEMENT);
            if (element instanceof Composite composite) {
                line.append(composite.text());
            } else if (element != null) {
                line.append(clean(element.toString()));
            }
            end = line.charAt(line.length() - 1) == ELEMENT ? end : line.length();
        }
        line.setLength(Math.max(end, tag.length()));
        text.append(line).append(TERMINATOR).append('\n');
        segments++;
        return this;
    }

    /** An ISA, whose elements have fixed widths and end with the component separator. */
    X12Text header(String... elements) {
        text.append("ISA").append(ELEMENT).append(String.join(String.valueOf(ELEMENT), elements));
        text.append(TERMINATOR).append('\n');
        segments++;
        return this;
    }

    /** A segment that was read, as it was but for its delimiters. */
    void repeat(Segment read) {
        text.append(read.tag());
        read.elements().forEach(element -> text.append(ELEMENT).append(element));
        text.append(TERMINATOR).append('\n');
        segments++;
    }

    int segments() {
        return segments;
    }

    /** A composite of plain values; empty ones at its end are left out. */
    static Composite composite(Object... parts) {
        StringBuilder line = new StringBuilder();
        int end = 0;
        for (int number = 0; number < parts.length; number++) {
            if (number > 0) {
                line.append(COMPONENT);
            }
            if (parts[number] != null) {
                line.append(clean(parts[number].toString()));
                end = line.length();
            }
        }
        line.setLength(end);
        return new Composite(line.toString());
    }

    record Composite(String text) {}

    static String clean(String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.replaceAll("[*:^~\\p{Cntrl}]", " ")
                .replaceAll("[^\\x20-\\x7e]", "?")
                .strip();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
