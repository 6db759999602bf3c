package dev.parley.worklist;

import dev.parley.storage.ReadOnce;
import dev.parley.workflow.OpenPlace;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A place where a case waits for a message or a timer and nobody has a task. */
@Entity
public class OpenWait extends PanacheEntityBase {
    @Id
    private String id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private String process;
    private String activity;
    private String name;
    private Instant since;

    protected OpenWait() {}

    OpenWait(OpenPlace place, Instant since) {
        this.id = place.id();
        this.caseId = place.caseId();
        this.process = place.process();
        this.activity = place.activity();
        this.name = place.name();
        this.since = since;
    }

    static List<OpenWait> of(UUID caseId) {
        return ReadOnce.rows(OpenWait.class, caseId, () -> list("caseId = ?1 order by since, id", caseId));
    }

    @PrePersist
    void added() {
        ReadOnce.added(OpenWait.class, caseId, this);
    }

    @PreRemove
    void removed() {
        ReadOnce.removed(OpenWait.class, caseId, this);
    }

    String name() {
        return name;
    }
}
