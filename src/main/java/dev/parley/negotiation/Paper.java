package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.document.Document;
import dev.parley.document.KeepDocument;
import dev.parley.document.LetterPdf;
import dev.parley.document.NewDocument;
import dev.parley.resubmission.OutboundFile;
import dev.parley.resubmission.QueueOutbound;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a letter's words in, keeps it as a PDF with its case and queues it among what goes out. A part that a case does
 * not have is left out with its line.
 */
@ApplicationScoped
class Paper {
    private static final Pattern FIELD = Pattern.compile("\\{\\{([a-z ]+)}}");

    private final KeepDocument keep;
    private final QueueOutbound outbound;

    Paper(KeepDocument keep, QueueOutbound outbound) {
        this.keep = keep;
        this.outbound = outbound;
    }

    /** The template's number grows with each change of its words; the kind is that of the document. */
    Document keep(CaseFile file, String template, String kind, String title, Map<String, String> fields) {
        String text = fill(words(template), fields);
        for (String unprintable : LetterPdf.unprintable(text)) {
            text = text.replace(unprintable, "?");
        }
        Document letter = keep.keep(
                file.id(), new NewDocument(title + ".pdf", kind, "application/pdf", LetterPdf.of(title, text)));
        outbound.queue(file.id(), letter, OutboundFile.Kind.LETTER);
        return letter;
    }

    static String fill(String words, Map<String, String> fields) {
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

    private static String words(String template) {
        try (InputStream words = Paper.class.getResourceAsStream("/templates/negotiation/" + template + ".txt")) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
