package dev.parley.idr;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;

/** A line of a case in a batch. */
@Entity
public class DisputeBatchItem extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "batch_id", insertable = false, updatable = false)
    private UUID batchId;

    private UUID caseId;
    private int line;
    private String openItem;

    protected DisputeBatchItem() {}

    DisputeBatchItem(BatchLine ref) {
        this.id = OrderedId.next();
        this.caseId = ref.caseId();
        this.line = ref.line();
        this.openItem = ref.caseId() + "/" + ref.line();
    }

    /** Items that are in an open batch now. */
    static Set<BatchLine> taken() {
        return DisputeBatchItem.<DisputeBatchItem>list("openItem is not null").stream()
                .map(DisputeBatchItem::ref)
                .collect(Collectors.toSet());
    }

    static List<DisputeBatchItem> openOf(UUID caseId) {
        return list("caseId = ?1 and openItem is not null", caseId);
    }

    /** The case's dispute is over, or its window: its lines may go into another batch. */
    static void release(UUID caseId) {
        openOf(caseId).forEach(DisputeBatchItem::release);
    }

    void release() {
        this.openItem = null;
    }

    UUID batchId() {
        return batchId;
    }

    BatchLine ref() {
        return new BatchLine(caseId, line);
    }
}
