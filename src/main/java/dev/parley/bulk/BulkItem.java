package dev.parley.bulk;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What came of one item of a job, kept in the transaction of the work itself. */
@Entity
public class BulkItem extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID jobId;
    private int ordinal;
    private int rowNumber;

    @Enumerated(EnumType.STRING)
    private BulkResult.State state;

    private UUID subjectId;
    private String problem;
    private String field;
    private String detail;

    protected BulkItem() {}

    BulkItem(UUID jobId, int ordinal, int row, BulkResult result) {
        this.id = OrderedId.next();
        this.jobId = jobId;
        this.ordinal = ordinal;
        this.rowNumber = row;
        this.state = result.state();
        this.subjectId = result.subjectId();
        this.problem = result.problem();
        this.field = result.field();
        this.detail = result.detail();
    }

    /** Items of a job after an ordinal, in their order; the state may be null for all of them. */
    public static List<View> page(UUID jobId, BulkResult.State state, int after, int size) {
        String where = "jobId = ?1 and ordinal > ?2" + (state == null ? "" : " and state = ?3") + " order by ordinal";
        PanacheQuery<BulkItem> found = state == null ? find(where, jobId, after) : find(where, jobId, after, state);
        return found.range(0, size - 1).project(View.class).list();
    }

    /** An item as clients see it. The subject of a dry run is not there: it was never kept. */
    public record View(
            int ordinal,
            int rowNumber,
            BulkResult.State state,
            UUID subjectId,
            String problem,
            String field,
            String detail) {}
}
