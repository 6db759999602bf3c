package dev.parley.idr.portal;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** One file of a mail: kept here until the mail is filed, then a document of the case. What is held back is only named. */
@Entity
public class PortalMailPart extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID mailId;
    private String name;
    private String mediaType;
    private long size;
    private String sha256;
    private String heldBecause;
    private byte[] content;
    private UUID documentId;
    private boolean known;

    protected PortalMailPart() {}

    PortalMailPart(UUID mailId, ReadMail.Part part) {
        this.id = OrderedId.next();
        this.mailId = mailId;
        this.name = part.name();
        this.mediaType = ReadMime.shortened(part.mediaType(), 100);
        this.size = part.content().length;
        this.sha256 = part.sha256();
        this.heldBecause = AcceptedPaper.heldBack(part).orElse(null);
        this.content = heldBecause == null ? part.content() : null;
    }

    static List<PortalMailPart> of(UUID mailId) {
        return list("mailId = ?1 order by id", mailId);
    }

    /** The documents that mails about the disputes of a case became, with whichever case of the batch they lie. */
    static List<UUID> papers(UUID caseId) {
        return find(
                        "select p.documentId from PortalMailPart p where p.documentId is not null and p.mailId in"
                                + " (select m.id from PortalMail m where m." + PortalMail.ABOUT_CASE + ")",
                        Parameters.with("caseId", caseId))
                .project(UUID.class)
                .list();
    }

    boolean isKept() {
        return heldBecause == null;
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    String sha256() {
        return sha256;
    }

    byte[] content() {
        return content;
    }

    /** A case of the dispute has it as this document, and had it before where the same content came with another mail. */
    void filedAs(UUID document, boolean before) {
        this.documentId = document;
        this.known = before;
        this.content = null;
    }

    /** Nobody wants it. */
    void forget() {
        this.content = null;
    }

    PartView view() {
        return new PartView(name, mediaType, size, sha256, documentId, known, heldBecause);
    }

    /** A part as clients see it. */
    @Schema(name = "PortalMailPartView")
    public record PartView(
            String name,
            String mediaType,
            long size,
            String sha256,
            @Schema(description = "The document of the case; absent until the mail is filed, and where it is held back")
                    UUID documentId,
            @Schema(
                            description =
                                    "The case or another one of its batch had the same content before, so it was not filed again")
                    boolean known,
            @Schema(description = "Why it is not kept: an archive, an unknown type, or not what it says")
                    String heldBecause) {}
}
