package dev.parley.idr;

import dev.parley.idr.CheckBrief.Looked;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** A paper that went to the entity with a brief; whoever sent it answers for what of it could not be read. Never edited. */
@Entity
public class BriefPaper extends PanacheEntityBase {
    private static final int LONGEST = 4000;

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID disputeId;
    private UUID documentId;
    private String sha256;
    private String unreadable;
    private String lookedThrough;
    private String sentBy;
    private Instant sentAt;

    protected BriefPaper() {}

    BriefPaper(UUID disputeId, Looked paper, String sentBy, Instant sentAt) {
        String unread = String.join("; ", paper.unreadable());
        this.id = OrderedId.next();
        this.disputeId = disputeId;
        this.documentId = paper.documentId();
        this.sha256 = paper.sha256();
        this.unreadable = unread.isEmpty() ? null : unread.substring(0, Math.min(unread.length(), LONGEST));
        this.lookedThrough = unread.isEmpty() ? null : paper.lookedThrough();
        this.sentBy = sentBy;
        this.sentAt = sentAt;
    }

    static List<BriefPaper> of(UUID disputeId) {
        return list("disputeId = ?1 order by id", disputeId);
    }

    BriefPaperView view() {
        return new BriefPaperView(documentId, sha256, unreadable, lookedThrough, sentBy, sentAt);
    }

    /** A paper of a brief as clients see it. */
    @Schema(name = "BriefPaper")
    public record BriefPaperView(
            UUID documentId,
            @Schema(description = "Of its content as it was sent") String sha256,
            @Schema(description = "What of it could not be read, such as pictures") String unreadable,
            @Schema(description = "What the sender found there on looking through it by hand") String lookedThrough,
            String sentBy,
            Instant sentAt) {}
}
