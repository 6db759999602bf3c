package dev.parley.x12;

import java.util.List;

/**
 * One segment and its place in the body, counted from 1. A segment that cannot be told from noise has an empty tag; an
 * ISA that cannot be read has no elements.
 */
public record Segment(int position, String tag, List<String> elements, char componentSeparator) {

    /** Stands for a segment that may follow this one and has not come. */
    Segment without(String followingTag) {
        return new Segment(position, followingTag, List.of(), componentSeparator);
    }

    boolean isReadable() {
        return !tag.isEmpty();
    }

    /** The element as the guide numbers it, from 1, without blanks around it; null when absent or blank. */
    String element(int number) {
        String raw = raw(number).strip();
        return raw.isEmpty() ? null : raw;
    }

    /** The element with its padding, empty when absent. */
    String raw(int number) {
        return number <= elements.size() ? elements.get(number - 1) : "";
    }

    boolean has(int number, String value) {
        return value.equals(element(number));
    }

    boolean isEmpty() {
        return elements.isEmpty();
    }

    /** Where an element was read, by its name in the guide: CLM02. */
    Source source(int number) {
        return new Source(position, tag + (number < 10 ? "0" : "") + number);
    }

    /** The segment as a whole: CLM, or no name at all when it is noise. */
    Source source() {
        return new Source(position, isReadable() ? tag : null);
    }

    /** Where a value came from. */
    public record Source(int segment, String element) {
        Source part(int number) {
            return new Source(segment, element + "-" + number);
        }
    }
}
