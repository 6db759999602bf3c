package dev.parley.remittance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a remittance came here; {@code by} is who posted or typed it. A typed one names the document it was typed from, or
 * says in a note what lay there.
 */
@Embeddable
public record RemittanceSource(
        @Column(name = "source") @Enumerated(EnumType.STRING) Kind kind,
        @Column(name = "source_by") String by,
        @Column(name = "source_document_id") UUID documentId,
        @Column(name = "source_note") String note) {

    @Schema(name = "RemittanceSourceKind")
    public enum Kind {
        /** As JSON, with or without its claim. */
        POSTED,
        X12,
        FHIR,
        /** By hand, from paper or a portal. */
        TYPED
    }

    public static RemittanceSource of(Kind kind, String by) {
        return new RemittanceSource(kind, by, null, null);
    }
}
