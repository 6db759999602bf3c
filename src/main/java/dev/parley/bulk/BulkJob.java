package dev.parley.bulk;

import dev.parley.http.NotFound;
import dev.parley.storage.OrderedId;
import dev.parley.storage.Where;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/**
 * Work on many items. Every change is made with the row held; the version counts changes of state only, so that progress
 * does not outdate what somebody who cancels has read.
 */
@Entity
public class BulkJob extends PanacheEntityBase {
    /** A cancelled or failed job may be resumed, and goes on after the last item that was done. */
    @Schema(name = "BulkJobState")
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    @Id
    private UUID id;

    private int version;

    @TenantId
    private String tenant;

    private String kind;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean dryRun;
    private String fileName;
    private String mediaType;
    private String parameters;
    private Integer total;
    private int done;
    private int succeeded;
    private int skipped;
    private int failed;
    private String problem;
    private String detail;
    private String requestedBy;
    private Instant requestedAt;
    private Instant startedAt;
    private Instant endedAt;
    private Instant contentClearedAt;
    private UUID lease;
    private Instant leasedUntil;

    protected BulkJob() {}

    BulkJob(BulkRequest request, String requestedBy, Instant requestedAt) {
        this.id = OrderedId.next();
        this.state = State.QUEUED;
        this.kind = request.kind();
        this.dryRun = request.dryRun();
        this.fileName = request.fileName();
        this.mediaType = request.mediaType();
        this.parameters = request.parameters();
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    public static BulkJob byId(UUID id) {
        return BulkJob.<BulkJob>findByIdOptional(id).orElseThrow(() -> new NotFound("bulk job", id));
    }

    /** The job with its row held until the transaction ends. */
    public static BulkJob held(UUID id) {
        return Optional.<BulkJob>ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("bulk job", id));
    }

    /** The newest first; kind and before may be null. */
    static List<BulkJob> page(String kind, UUID before, int size) {
        Where where = new Where();
        where.andIfGiven("kind = :kind", "kind", kind);
        where.andIfGiven("id < :before", "before", before);
        return BulkJob.<BulkJob>find(where.clause() + " order by id desc", where.parameters())
                .range(0, size - 1)
                .list();
    }

    /** Jobs that ended before that moment and still have what was posted for them, the oldest first. */
    static List<UUID> toClear(Instant endedBefore, int most) {
        return find(
                        "select id from BulkJob where endedAt < ?1 and contentClearedAt is null order by endedAt, id",
                        endedBefore)
                .project(UUID.class)
                .range(0, most - 1)
                .list();
    }

    /** A resumed job has no end. */
    boolean isToClear(Instant endedBefore) {
        return contentClearedAt == null && endedAt != null && endedAt.isBefore(endedBefore);
    }

    void contentCleared(Instant now) {
        contentClearedAt = now;
        version++;
    }

    public void refuseIfCleared() {
        if (contentClearedAt != null) {
            throw new ContentCleared(contentClearedAt);
        }
    }

    void counted(int items) {
        total = items;
    }

    void progressed(List<BulkResult> results) {
        done += results.size();
        for (BulkResult result : results) {
            switch (result.state()) {
                case SUCCEEDED -> succeeded++;
                case SKIPPED -> skipped++;
                case FAILED -> failed++;
            }
        }
    }

    /** Whether this lease is still the one under which the job runs. */
    boolean runsUnder(UUID lease) {
        return state == State.RUNNING && lease.equals(this.lease);
    }

    void leasedUntil(Instant until) {
        leasedUntil = until;
    }

    void finish(Instant now) {
        end(State.DONE, now);
    }

    void fail(String problem, String detail, Instant now) {
        this.problem = problem;
        this.detail = detail;
        end(State.FAILED, now);
    }

    void cancel(Instant now) {
        if (state != State.QUEUED && state != State.RUNNING) {
            throw new WrongJobState("cancelled", state);
        }
        end(State.CANCELLED, now);
    }

    void resume() {
        refuseIfCleared();
        if (state != State.CANCELLED && state != State.FAILED) {
            throw new WrongJobState("resumed", state);
        }
        state = State.QUEUED;
        version++;
        problem = null;
        detail = null;
        endedAt = null;
    }

    private void end(State end, Instant now) {
        state = end;
        version++;
        endedAt = now;
        lease = null;
        leasedUntil = null;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public int done() {
        return done;
    }

    /** The number of items, or null as long as they have not been counted. */
    Integer total() {
        return total;
    }

    public BulkRequest request() {
        return new BulkRequest(kind, dryRun, fileName, mediaType, parameters);
    }

    public BulkJobView view() {
        return new BulkJobView(
                id,
                kind,
                state,
                dryRun,
                fileName,
                mediaType,
                total,
                done,
                succeeded,
                skipped,
                failed,
                problem,
                detail,
                requestedBy,
                requestedAt,
                startedAt,
                endedAt,
                contentClearedAt,
                version);
    }
}
