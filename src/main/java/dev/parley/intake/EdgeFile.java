package dev.parley.intake;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** A file from a drop folder: when it came, what it was and what became of it. */
@Entity
public class EdgeFile extends PanacheEntityBase {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DETAIL = 500;
    private static final int LONGEST_DEALT_WITH = 600;

    @Schema(name = "EdgeFileState")
    public enum State {
        PROCESSING,
        /** Something in it was taken; {@code refused} counts what was not. */
        DONE,
        /** Nothing in it was taken. */
        REFUSED
    }

    @Schema(name = "EdgeFileType")
    public enum Type {
        X12,
        FHIR,
        /** Claims as CSV or as JSON in each line, worked by a bulk job. */
        CLAIMS
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private String name;
    private long size;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Type type;

    private Integer items;
    private Integer refused;
    private String problem;
    private String detail;
    private UUID deliveryId;
    private UUID bulkJobId;
    private String dealtWith;
    private byte[] results;
    private Instant receivedAt;
    private Instant endedAt;
    private Instant leasedUntil;

    protected EdgeFile() {}

    EdgeFile(UUID id, String name, long size, Instant receivedAt, Instant leasedUntil) {
        this.id = id;
        this.name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        this.size = size;
        this.state = State.PROCESSING;
        this.receivedAt = receivedAt;
        this.leasedUntil = leasedUntil;
    }

    static UUID newId() {
        return OrderedId.next();
    }

    /** With the row held, so that of two nodes the second sees what the first did. */
    static Optional<EdgeFile> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static Optional<EdgeFile> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** The newest first. */
    static List<EdgeFile> page(UUID before, int size) {
        return before == null
                ? EdgeFile.<EdgeFile>find("order by id desc").range(0, size - 1).list()
                : EdgeFile.<EdgeFile>find("id < ?1 order by id desc", before)
                        .range(0, size - 1)
                        .list();
    }

    boolean isLeasedAt(Instant now) {
        return now.isBefore(leasedUntil);
    }

    void leaseUntil(Instant until) {
        leasedUntil = until;
    }

    void end(FileResult result, byte[] answer, Instant at) {
        state = result.state();
        type = result.type();
        items = result.items();
        refused = result.refused();
        problem = result.problem();
        String words = result.detail();
        detail = words == null || words.length() <= LONGEST_DETAIL ? words : words.substring(0, LONGEST_DETAIL);
        deliveryId = result.deliveryId();
        bulkJobId = result.bulkJobId();
        results = answer;
        endedAt = at;
    }

    void dealtWith(String words) {
        dealtWith = words.length() <= LONGEST_DEALT_WITH ? words : words.substring(0, LONGEST_DEALT_WITH);
    }

    UUID id() {
        return id;
    }

    State state() {
        return state;
    }

    byte[] results() {
        return results;
    }

    String name() {
        return name;
    }

    /** Nothing, or not all, of it was taken; of claims their bulk job says so. */
    boolean isRefusedInPart() {
        return state == State.REFUSED || refused != null && refused > 0;
    }

    EdgeFileView view() {
        return new EdgeFileView(
                id,
                name,
                size,
                state,
                type,
                items,
                refused,
                problem,
                detail,
                deliveryId,
                bulkJobId,
                dealtWith,
                receivedAt,
                endedAt);
    }

    /** {@code items} are transactions or resources; those of claims are counted by their bulk job. {@code dealtWith} is what a person said of a refused one. */
    public record EdgeFileView(
            UUID id,
            String name,
            long size,
            State state,
            Type type,
            Integer items,
            Integer refused,
            String problem,
            String detail,
            UUID deliveryId,
            UUID bulkJobId,
            String dealtWith,
            Instant receivedAt,
            Instant endedAt) {}
}
