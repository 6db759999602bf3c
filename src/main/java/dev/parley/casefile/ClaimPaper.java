package dev.parley.casefile;

import dev.parley.document.NewDocument;
import dev.parley.storage.OrderedId;
import dev.parley.storage.ReadOnce;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What came in about a claim without a case; it goes to the documents of the case when one opens. */
@Entity
public class ClaimPaper extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID claimId;
    private String name;
    private String kind;
    private String mediaType;
    private byte[] content;
    private Instant addedAt;

    protected ClaimPaper() {}

    ClaimPaper(UUID claimId, NewDocument paper, Instant addedAt) {
        this.id = OrderedId.next();
        this.claimId = claimId;
        this.name = paper.name();
        this.kind = paper.kind();
        this.mediaType = paper.mediaType();
        this.content = paper.contentBase64();
        this.addedAt = addedAt;
    }

    static List<ClaimPaper> of(UUID claimId) {
        return ReadOnce.rows(ClaimPaper.class, claimId, () -> list("claimId = ?1 order by id", claimId));
    }

    NewDocument document() {
        return new NewDocument(name, kind, mediaType, content);
    }
}
