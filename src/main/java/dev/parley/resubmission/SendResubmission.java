package dev.parley.resubmission;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.document.Document;
import dev.parley.document.KeepDocument;
import dev.parley.document.LetterPdf;
import dev.parley.document.NewDocument;
import dev.parley.event.Outbox;
import dev.parley.review.CaseForum;
import dev.parley.review.CaseStanding;
import dev.parley.review.TriedRemedies;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Files what was prepared: keeps its letter, hands it to the outbox and starts the payer's clock. */
@Named("sendResubmission")
@ApplicationScoped
class SendResubmission implements ProcessStep {
    private final CaseForum caseForum;
    private final RemedyWindow window;
    private final TriedRemedies tried;
    private final KeepDocument documents;
    private final ClaimFiles claimFiles;
    private final QueueOutbound outbound;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    SendResubmission(
            CaseForum caseForum,
            RemedyWindow window,
            TriedRemedies tried,
            KeepDocument documents,
            ClaimFiles claimFiles,
            QueueOutbound outbound,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.caseForum = caseForum;
        this.window = window;
        this.tried = tried;
        this.documents = documents;
        this.claimFiles = claimFiles;
        this.outbound = outbound;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        CaseStanding standing = caseForum.standing(file);
        Resubmission prepared = Resubmission.latest(caseId).orElseThrow();
        Instant answerDueAt = window.answerDueAt(standing, prepared.kind());
        LocalDate answerDueOn = window.lastDay(answerDueAt);
        Document letter = documents.keep(caseId, letter(prepared));
        outbound.queue(caseId, letter, OutboundFile.Kind.LETTER);
        prepared.correctedClaim().ifPresent(claim -> {
            Document claimFile = claimFiles.make(caseId, claim);
            prepared.travelIn(claimFile.id());
            outbound.queue(caseId, claimFile, OutboundFile.Kind.CLAIM);
        });
        prepared.send(letter.id(), answerDueOn, clock.instant());
        tried.keep(caseId, prepared.kind(), prepared.answerId());
        window.used(caseId, prepared.kind());
        file.waitUntil(answerDueOn);
        timeline.add(
                caseId,
                "resubmission-sent",
                title(prepared) + " was sent; the payer has until " + answerDueOn + " to answer");
        outbox.add(
                "resubmission.sent",
                caseId,
                Map.of(
                        "resubmissionId", prepared.id().toString(),
                        "kind", prepared.kind().name(),
                        "documentId", letter.id().toString()));
        return Map.of("answerDueAt", answerDueAt);
    }

    private NewDocument letter(Resubmission prepared) {
        String kind = prepared.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new NewDocument(
                title(prepared) + ".pdf", kind, "application/pdf", LetterPdf.of(title(prepared), prepared.letter()));
    }

    private static String title(Resubmission prepared) {
        return switch (prepared.kind()) {
            case CORRECTED_CLAIM -> "Corrected claim, frequency " + prepared.frequencyCode();
            case DOCUMENTATION -> "Documentation";
            case EXTERNAL_REVIEW -> "Request for external review";
            case APPEAL -> "Appeal, level " + prepared.level();
        };
    }
}
