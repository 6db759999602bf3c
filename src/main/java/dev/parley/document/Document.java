package dev.parley.document;

import dev.parley.http.NotFound;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** A file of a case, never edited. Its hash proves later what was kept, and sent, on that day. */
@Entity
public class Document extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private String name;
    private String kind;
    private String mediaType;
    private long size;
    private String sha256;
    private byte[] content;
    private String addedBy;
    private Instant addedAt;

    protected Document() {}

    Document(UUID caseId, NewDocument sent, String sha256, String addedBy, Instant addedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.name = sent.name();
        this.kind = sent.kind();
        this.mediaType = sent.mediaType();
        this.content = sent.contentBase64();
        this.size = content.length;
        this.sha256 = sha256;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    Document(UUID caseId, Document same) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.name = same.name;
        this.kind = same.kind;
        this.mediaType = same.mediaType;
        this.size = same.size;
        this.sha256 = same.sha256;
        this.content = same.content;
        this.addedBy = same.addedBy;
        this.addedAt = same.addedAt;
    }

    public static Document byId(UUID caseId, UUID id) {
        return Document.<Document>find("id = ?1 and caseId = ?2", id, caseId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("document", id));
    }

    /** What is known of the documents of a case, without their content. */
    public static List<DocumentView> of(UUID caseId) {
        return of(Set.of(caseId));
    }

    /** The same of several cases. */
    public static List<DocumentView> of(Set<UUID> caseIds) {
        return find("caseId in ?1 order by id", caseIds)
                .project(DocumentView.class)
                .list();
    }

    /** The same of single documents, whichever case they are kept with. */
    public static List<DocumentView> named(Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1 order by id", ids).project(DocumentView.class).list();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String kind() {
        return kind;
    }

    public String mediaType() {
        return mediaType;
    }

    public String sha256() {
        return sha256;
    }

    public byte[] content() {
        return content.clone();
    }

    public DocumentView view() {
        return new DocumentView(id, caseId, name, kind, mediaType, size, sha256, addedBy, addedAt);
    }

    /** A document as clients see it in a list. */
    public record DocumentView(
            UUID id,
            @Schema(description = "The case that it is kept with; of a batch it may concern others too") UUID caseId,
            String name,
            String kind,
            String mediaType,
            long size,
            String sha256,
            String addedBy,
            Instant addedAt) {}
}
