package dev.parley.resubmission;

import dev.parley.document.LetterPdf;
import dev.parley.http.InvalidFields;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that go to the payer. What the case does not tell is named in its place, and such a letter never leaves. */
record Letter(String template, String text, List<String> missing) {
    private static final Pattern FIELD = Pattern.compile("\\{\\{([a-z ]+)}}");
    private static final Pattern MISSING = Pattern.compile("\\[missing: ([^\\]]*)]");

    /** The wording of a letter; its number grows with each change, so that a letter says what it was written from. */
    enum Template {
        APPEAL("appeal.1"),
        EXTERNAL_REVIEW("external-review.1"),
        DOCUMENTATION("documentation.1"),
        REPLACEMENT("replacement.1"),
        ORIGINAL("original.1"),
        VOID("void.1");

        private final String id;

        Template(String id) {
            this.id = id;
        }

        private String words() {
            String file = "/templates/resubmission/" + id + ".txt";
            try (InputStream words = Letter.class.getResourceAsStream(file)) {
                return new String(words.readAllBytes(), StandardCharsets.UTF_8).strip();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /** Every field of the template filled, or named as missing. */
    static Letter from(Template template, Map<String, String> fields) {
        List<String> missing = new ArrayList<>();
        String text = FIELD.matcher(template.words()).replaceAll(field -> {
            String value = fields.get(field.group(1));
            if (value == null || value.isBlank()) {
                missing.add(field.group(1));
                return Matcher.quoteReplacement("[missing: " + field.group(1) + "]");
            }
            return Matcher.quoteReplacement(value.strip());
        });
        return new Letter(template.id, text, missing.stream().distinct().toList());
    }

    /** This draft as a person confirmed it: in other words, or as it stands. */
    Letter confirmed(String words) {
        Letter letter = words == null || words.isBlank() ? this : new Letter(template, plain(words), missingIn(words));
        if (!letter.missing.isEmpty()) {
            throw new InvalidFields("/letter", "cannot go out without: " + String.join(", ", letter.missing));
        }
        List<String> unprintable = LetterPdf.unprintable(letter.text);
        if (!unprintable.isEmpty()) {
            throw new InvalidFields("/letter", "holds what cannot be printed: " + String.join(" ", unprintable));
        }
        return letter;
    }

    private static String plain(String words) {
        return words.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\t", "    ")
                .strip();
    }

    private static List<String> missingIn(String words) {
        return MISSING.matcher(words)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
