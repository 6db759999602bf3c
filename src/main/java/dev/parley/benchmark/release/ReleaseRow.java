package dev.parley.benchmark.release;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A row of an imported release; it is deleted with its release and never edited. */
@MappedSuperclass
public abstract class ReleaseRow extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID releaseId;

    protected ReleaseRow() {}

    void isOf(BenchmarkRelease release) {
        this.id = OrderedId.next();
        this.releaseId = release.id();
    }

    public UUID releaseId() {
        return releaseId;
    }
}
