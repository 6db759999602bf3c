package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.document.Document;
import dev.parley.document.KeepDocument;
import dev.parley.document.LetterPdf;
import dev.parley.document.LetterTemplate;
import dev.parley.document.NewDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Fills a letter's words in and keeps it as a PDF with its case. A part that a case does not have is left out with its line. */
@ApplicationScoped
class Paper {
    private final KeepDocument keep;

    Paper(KeepDocument keep) {
        this.keep = keep;
    }

    /** The template's number grows with each change of its words; the kind is that of the document. */
    Document keep(CaseFile file, String template, String kind, String title, Map<String, String> fields) {
        String text = LetterTemplate.fill("negotiation/" + template, fields);
        return keep.keep(
                file.id(), new NewDocument(title + ".pdf", kind, "application/pdf", LetterPdf.of(title, text)));
    }
}
