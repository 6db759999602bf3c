package dev.parley.resubmission;

import dev.parley.document.Document;
import dev.parley.regulation.RecordKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One record that goes to the payer. */
@Schema(name = "RecordToSend")
public record RecordToSend(
        @NotNull RecordKind kind,
        @NotBlank @Size(max = 200) @Schema(description = "What it is, without the patient's name") String title,
        @Schema(description = "The document of this case that holds it, where it is kept here") UUID documentId,
        @Size(max = 200) @Schema(description = "The signed authorization or consent, where the record needs one")
                String authorization) {

    /** Refuses what the patient has not signed for (BH-08, BH-16), also under another name. */
    void refuseUnauthorized(UUID caseId) {
        refuse(kind);
        if (documentId != null) {
            refuse(kindOf(Document.byId(caseId, documentId).kind()));
        }
    }

    /** A document that travels without being named as a record is guarded as well. */
    static void refuseGuarded(Document document) {
        refuse(kindOf(document.kind()), null);
    }

    private void refuse(RecordKind what) {
        refuse(what, authorization);
    }

    private static void refuse(RecordKind what, String authorization) {
        boolean signed = authorization != null && !authorization.isBlank();
        if (what.guardedBy() != null && !signed) {
            throw new RemedyRefused(
                    "authorization-missing",
                    what.guardedBy(),
                    what == RecordKind.PSYCHOTHERAPY_NOTES
                            ? "Psychotherapy notes are sent only with a special authorization"
                            : "Substance use records are sent only with the patient's consent");
        }
    }

    /** What a document of the case is, by the code it is kept under. */
    static RecordKind kindOf(String documentKind) {
        if (documentKind.equals("timely-filing-proof")) {
            return RecordKind.PROOF_OF_TIMELY_FILING;
        }
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.documentKind().equals(documentKind))
                .findFirst()
                .orElse(RecordKind.OTHER);
    }

    String text() {
        String words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ": " + title;
    }
}
