package dev.parley.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a letter with fields to fill in, from {@code templates/}; its number grows with each change of its words. */
public final class LetterTemplate {
    private static final Pattern FIELD = Pattern.compile("\\{\\{([a-z ]+)}}");

    private LetterTemplate() {}

    /** {@code name} is the path below {@code templates/} without its ending. A line with an empty field is left out. */
    public static String fill(String name, Map<String, String> fields) {
        String text = fillWords(words(name), fields);
        for (String unprintable : LetterPdf.unprintable(text)) {
            text = text.replace(unprintable, "?");
        }
        return text;
    }

    public static String fillWords(String words, Map<String, String> fields) {
        StringBuilder text = new StringBuilder();
        for (String line : words.split("\n", -1)) {
            boolean empty = FIELD.matcher(line).results().anyMatch(field -> isBlank(fields.get(field.group(1))));
            if (!empty) {
                text.append(FIELD.matcher(line)
                                .replaceAll(field -> Matcher.quoteReplacement(fields.get(field.group(1)))))
                        .append('\n');
            }
        }
        return text.toString().strip();
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }

    private static String words(String name) {
        try (InputStream words = LetterTemplate.class.getResourceAsStream("/templates/" + name + ".txt")) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
