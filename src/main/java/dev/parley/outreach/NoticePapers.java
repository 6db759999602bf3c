package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.claim.Claim;
import dev.parley.document.Document;
import dev.parley.document.KeepDocument;
import dev.parley.document.LetterPdf;
import dev.parley.document.NewDocument;
import dev.parley.mail.NewMail;
import dev.parley.mail.QueueMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The notice on paper: its words with their hash, the letter or the portal's packet as PDF, and the mail that carries it. */
@ApplicationScoped
class NoticePapers {
    static final String PURPOSE = "open-negotiation-notice";

    private final DraftNotice drafts;
    private final KeepDocument documents;
    private final QueueMail queueMail;
    private final Clock clock;

    NoticePapers(DraftNotice drafts, KeepDocument documents, QueueMail queueMail, Clock clock) {
        this.drafts = drafts;
        this.documents = documents;
        this.queueMail = queueMail;
        this.clock = clock;
    }

    /** Keeps what the notice says and persists it. */
    void keep(CaseFile file, Claim claim, String plan, PreparedNotice prepared, Notice notice) {
        LocalDate day = prepared.day(LocalDate.now(clock));
        boolean portal = drafts.portalOn(day);
        String text = portal
                ? drafts.of(file, prepared, day).text()
                : new NoticeText(
                                claim,
                                file.part().of(claim),
                                NegotiationPeriod.firstAnswer(file),
                                file.payerName(),
                                prepared.planName() == null ? plan : prepared.planName(),
                                prepared,
                                day)
                        .text();
        Document words = documents.keep(
                file.id(),
                new NewDocument(PURPOSE + ".txt", PURPOSE, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        Document letter = documents.keep(
                file.id(),
                new NewDocument(
                        PURPOSE + ".pdf",
                        portal ? "open-negotiation-packet" : "open-negotiation-letter",
                        "application/pdf",
                        pdf(text)));
        notice.reads(words.id(), words.sha256(), letter.id(), portal ? "portal" : "legacy");
        notice.persist();
    }

    /** What the font cannot print is a question mark on paper; the words kept beside it are whole. */
    static byte[] pdf(String text) {
        String printable = text;
        for (String unprintable : LetterPdf.unprintable(text)) {
            printable = printable.replace(unprintable, "?");
        }
        return LetterPdf.of("Open negotiation notice", printable);
    }

    /** The title names our case number and nothing of the patient's. */
    void mail(CaseFile file, PreparedNotice prepared, Notice notice) {
        String words = new String(Document.byId(file.id(), notice.documentId()).content(), StandardCharsets.UTF_8);
        notice.travelsIn(queueMail
                .queue(new NewMail(
                        file.id(),
                        PURPOSE,
                        notice.id(),
                        prepared.recipient(),
                        prepared.contact().email(),
                        "Open negotiation notice, our case " + file.caseNumber(),
                        words,
                        List.of(notice.view().letterId()),
                        true))
                .id());
    }
}
