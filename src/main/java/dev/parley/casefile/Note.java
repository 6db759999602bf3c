package dev.parley.casefile;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What a person noted about a case; the client sees those marked for the client. */
@Entity
public class Note extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private String text;
    private boolean clientVisible;
    private String author;
    private Instant writtenAt;

    protected Note() {}

    Note(UUID caseId, String text, boolean clientVisible, String author, Instant writtenAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.text = text;
        this.clientVisible = clientVisible;
        this.author = author;
        this.writtenAt = writtenAt;
    }

    static List<Note> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    NoteView view() {
        return new NoteView(id, text, clientVisible, author, writtenAt);
    }

    /** A note as clients see it. */
    public record NoteView(UUID id, String text, boolean clientVisible, String author, Instant writtenAt) {}
}
