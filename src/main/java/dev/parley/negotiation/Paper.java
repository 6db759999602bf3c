package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.document.Document;
import dev.parley.document.KeepDocument;
import dev.parley.document.LetterPdf;
import dev.parley.document.LetterTemplate;
import dev.parley.document.NewDocument;
import dev.parley.resubmission.OutboundFile;
import dev.parley.resubmission.QueueOutbound;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Fills a letter's words in, keeps it as a PDF with its case and queues it among what goes out. A part that a case does
 * not have is left out with its line.
 */
@ApplicationScoped
class Paper {
    private final KeepDocument keep;
    private final QueueOutbound outbound;

    Paper(KeepDocument keep, QueueOutbound outbound) {
        this.keep = keep;
        this.outbound = outbound;
    }

    /** The template's number grows with each change of its words; the kind is that of the document. */
    Document keep(CaseFile file, String template, String kind, String title, Map<String, String> fields) {
        String text = LetterTemplate.fill("negotiation/" + template, fields);
        Document letter = keep.keep(
                file.id(), new NewDocument(title + ".pdf", kind, "application/pdf", LetterPdf.of(title, text)));
        outbound.queue(file.id(), letter, OutboundFile.Kind.LETTER);
        return letter;
    }
}
