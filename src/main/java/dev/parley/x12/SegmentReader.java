package dev.parley.x12;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a body into segments while it arrives; holds one segment at a time.
 *
 * <p>Not StAEDI, because partners send what it refuses: an ISA that is not 106 characters wide, an empty segment, text
 * before or between interchanges, and after one bad tag it cannot go on to the next transaction. Mending all that in
 * front of it takes finding every segment first, and then nothing is left for it to do.
 */
final class SegmentReader {
    /** Far above any segment of the guides; a lost terminator must not fill the memory. */
    private static final int LONGEST_SEGMENT = 65_536;

    /** Whoever sends that much without a terminator, or without an ISA, sends something else than X12. */
    private static final int GIVES_UP_AFTER = 1_048_576;

    /** The guides end at 34; a separator that is no separator must not become a million elements. */
    private static final int MOST_ELEMENTS = 500;

    private static final int LONGEST_HEADER = 256;
    private static final int HEADER_ELEMENTS = 16;
    private static final int END = -1;
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private static final Pattern TAG = Pattern.compile("[A-Z][A-Z0-9]{1,2}");

    private final InputStream body;
    private final StringBuilder text = new StringBuilder();
    private int elementSeparator;
    private char componentSeparator;
    private int terminator;
    private int position;
    private boolean insideInterchange;
    private boolean headerFound;
    private boolean headerIsNext;
    private boolean headerBroken;
    private boolean givenUp;

    SegmentReader(InputStream body) {
        this.body = new BufferedInputStream(body, 32_768);
    }

    /** The next segment, or null at the end of the body; a body without any ISA has none. */
    Segment next() throws IOException {
        if (givenUp) {
            return null;
        }
        if (headerIsNext) {
            headerIsNext = false;
            return header();
        }
        return insideInterchange ? nextSegment() : nextInterchange();
    }

    private Segment nextSegment() throws IOException {
        int read = body.read();
        while (read != END && (isTerminator(read) || isPadding(read))) {
            read = body.read();
        }
        if (read == END) {
            return null;
        }
        text.setLength(0);
        int over = 0;
        for (; read != END && !isTerminator(read); read = body.read()) {
            if (text.length() == LONGEST_SEGMENT) {
                if (++over == GIVES_UP_AFTER) {
                    givenUp = true;
                    break;
                }
            } else if (read >= ' ' || read == elementSeparator || read == componentSeparator) {
                text.append((char) read); // line breaks within a segment are wrapping, not data
            }
            if (text.length() == 4 && isHeader()) { // the interchange before it never ended
                elementSeparator = read;
                return header();
            }
        }
        return over > 0 ? unreadable(++position) : segment();
    }

    private Segment segment() {
        if (text.chars().filter(character -> character == elementSeparator).count() > MOST_ELEMENTS) {
            return unreadable(++position);
        }
        List<String> parts = split();
        String tag = parts.get(0).strip();
        position++;
        if (!isTag(tag)) {
            return unreadable(position);
        }
        insideInterchange = !tag.equals("IEA");
        return new Segment(position, tag, parts.subList(1, parts.size()), componentSeparator);
    }

    private List<String> split() {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == elementSeparator) {
                parts.add(decoded(text.substring(from, at)));
                from = at + 1;
            }
        }
        return parts;
    }

    /** Delimiters are single bytes; what stands between them is UTF-8 when it can be and Latin-1 otherwise. */
    private static String decoded(String latin) {
        if (latin.chars().allMatch(character -> character < 0x80)) {
            return latin;
        }
        try {
            byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return latin;
        }
    }

    /**
     * Looks for an ISA byte by byte; anything but padding on the way is handed out as one unreadable segment, unless it is
     * what follows an ISA that could not be read.
     */
    private Segment nextInterchange() throws IOException {
        boolean noise = false;
        text.setLength(0);
        int passed = 0;
        for (int read = body.read(); read != END && !givenUp; read = body.read()) {
            givenUp = ++passed == GIVES_UP_AFTER;
            text.append((char) read);
            if (text.length() > 4) {
                noise |= isNoise(text.charAt(0));
                text.deleteCharAt(0);
            }
            if (isHeader()) {
                elementSeparator = read;
                if (!noise || headerBroken) {
                    return header();
                }
                headerIsNext = true;
                return unreadable(position + 1);
            }
        }
        noise |= text.chars().anyMatch(this::isNoise);
        text.setLength(0);
        return noise && headerFound && !headerBroken ? unreadable(position) : null;
    }

    private boolean isHeader() {
        return text.length() == 4 && text.indexOf("ISA") == 0 && isDelimiter(text.charAt(3));
    }

    /** The rest of an ISA by its separators, not by its columns; the mark lets a broken one be searched for the next. */
    private Segment header() throws IOException {
        headerFound = true;
        position++;
        body.mark(LONGEST_HEADER + 2);
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        for (int length = 4; elements.size() < HEADER_ELEMENTS - 1 && length < LONGEST_HEADER; length++) {
            int read = body.read();
            if (read == elementSeparator) {
                elements.add(element.toString());
                element.setLength(0);
            } else if (read >= ' ') {
                element.append((char) read);
            }
        }
        if (elements.size() < HEADER_ELEMENTS - 1
                || elements.get(14).strip().length() > 1
                || !readDelimiters(elements)) {
            body.reset();
            insideInterchange = false;
            headerBroken = true;
            return new Segment(position, "ISA", List.of(), componentSeparator);
        }
        insideInterchange = true;
        headerBroken = false;
        return new Segment(position, "ISA", elements, componentSeparator);
    }

    /** ISA16 and the terminator after it; some partners leave ISA16 out. */
    private boolean readDelimiters(List<String> elements) throws IOException {
        int first = body.read();
        body.mark(LONGEST_HEADER);
        int second = body.read();
        for (int blanks = 1; second == ' ' && blanks < LONGEST_HEADER; blanks++) {
            second = body.read();
        }
        boolean withoutComponent = first == '~' && (second == '\r' || second == '\n') || isAlphanumeric(second);
        if (withoutComponent) {
            body.reset();
            second = first;
            first = ':';
        }
        elements.add(withoutComponent ? "" : String.valueOf((char) first));
        componentSeparator = (char) first;
        terminator = second == END ? '~' : second;
        return first != END && isDelimiter(first) && terminator != elementSeparator && isTerminating(terminator);
    }

    private Segment unreadable(int at) {
        return new Segment(at, "", List.of(), componentSeparator);
    }

    private boolean isTerminator(int read) {
        return read == terminator || isLineBreak(terminator) && isLineBreak(read);
    }

    private static boolean isLineBreak(int read) {
        return read == '\r' || read == '\n';
    }

    private static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    private static boolean isDelimiter(int read) {
        return isTerminating(read) && !isLineBreak(read);
    }

    private static boolean isTerminating(int read) {
        return read != ' ' && read != 0 && !isAlphanumeric(read);
    }

    private static boolean isAlphanumeric(int read) {
        return read >= '0' && read <= '9' || read >= 'A' && read <= 'Z' || read >= 'a' && read <= 'z';
    }

    private static boolean isPadding(int read) {
        return read <= ' ' || read == 0x7f;
    }

    private boolean isNoise(int read) {
        return !isPadding(read) && BYTE_ORDER_MARK.indexOf(read) < 0 && !(headerFound && isTerminator(read));
    }
}
