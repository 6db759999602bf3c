package dev.parley.bulk;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A part of what a job reads its items from; in parts, so that no file is ever in memory as a whole. */
@Entity
public class BulkContent extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID jobId;
    private int part;
    private byte[] content;

    protected BulkContent() {}

    BulkContent(UUID jobId, int part, byte[] content) {
        this.id = OrderedId.next();
        this.jobId = jobId;
        this.part = part;
        this.content = content;
    }

    static Optional<byte[]> of(UUID jobId, int part) {
        return find("select content from BulkContent where jobId = ?1 and part = ?2", jobId, part)
                .project(byte[].class)
                .firstResultOptional();
    }
}
