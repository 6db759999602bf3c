package dev.parley.idr;

import dev.parley.http.ETag;
import dev.parley.http.InvalidFields;
import dev.parley.http.NotFound;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;

/** Items that are to be disputed together, with the proof that they may. Nothing is moved once it is initiated. */
@Entity
public class DisputeBatch extends PanacheEntityBase {
    /** How far a batch has come. */
    public enum State {
        PLANNED,
        INITIATED,
        DISSOLVED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    @Enumerated(EnumType.STRING)
    private State state;

    private LocalDate opensOn;
    private LocalDate dueOn;
    private String reason;

    /** JSON. */
    private String proof;

    private String disputeNumber;
    private String madeBy;
    private Instant madeAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "batch_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<DisputeBatchItem> items = new ArrayList<>();

    protected DisputeBatch() {}

    DisputeBatch(String madeBy, Instant madeAt) {
        this.id = OrderedId.next();
        this.state = State.PLANNED;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    static DisputeBatch byId(UUID id) {
        return DisputeBatch.<DisputeBatch>findByIdOptional(id).orElseThrow(() -> new NotFound("batch", id));
    }

    /** Of any state where none is named; those made before one, the newest first. */
    static List<DisputeBatch> page(State state, UUID before, int most) {
        String where = (state == null ? "1 = 1" : "state = :state") + (before == null ? "" : " and id < :before");
        Parameters parameters = new Parameters();
        if (state != null) {
            parameters.and("state", state);
        }
        if (before != null) {
            parameters.and("before", before);
        }
        return DisputeBatch.<DisputeBatch>find(where + " order by id desc", parameters)
                .range(0, most - 1)
                .list();
    }

    /** The open or initiated batch that a line of the case is in. */
    static Optional<DisputeBatch> ofCase(UUID caseId) {
        return DisputeBatchItem.openOf(caseId).stream()
                .map(item -> byId(item.batchId()))
                .findFirst();
    }

    /** The window of the whole lies in the windows of all: it closes with the earliest of its parts. */
    void hold(List<BatchItem> wanted, String proof, String reason) {
        requirePlanned();
        Set<BatchLine> refs = wanted.stream().map(BatchItem::ref).collect(Collectors.toSet());
        items.removeIf(item -> !refs.contains(item.ref()));
        Set<BatchLine> kept = items.stream().map(DisputeBatchItem::ref).collect(Collectors.toSet());
        wanted.stream()
                .map(BatchItem::ref)
                .filter(ref -> !kept.contains(ref))
                .map(DisputeBatchItem::new)
                .forEach(items::add);
        this.opensOn = BatchRules.latest(wanted, BatchItem::from, false);
        this.dueOn = BatchRules.latest(wanted, BatchItem::until, true);
        this.proof = proof;
        this.reason = reason;
    }

    void dissolve() {
        requirePlanned();
        state = State.DISSOLVED;
        items.forEach(DisputeBatchItem::release);
    }

    /** The portal took the whole under one number; the other cases of it come under the same. */
    void initiated(String number, LocalDate on) {
        if (state == State.INITIATED && number.equals(disputeNumber)) {
            return;
        }
        requirePlanned();
        if (on.isBefore(opensOn) || on.isAfter(dueOn)) {
            throw new InvalidFields(
                    "/initiatedOn", "is not between " + opensOn + " and " + dueOn + ", the window of the whole batch");
        }
        state = State.INITIATED;
        disputeNumber = number;
    }

    void requirePlanned() {
        if (state != State.PLANNED) {
            throw new BatchNotOpen(id, state);
        }
    }

    void changeFrom(String ifMatch) {
        ETag.check(ifMatch, version);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    State state() {
        return state;
    }

    String disputeNumber() {
        return disputeNumber;
    }

    String proof() {
        return proof;
    }

    List<BatchLine> refs() {
        return items.stream().map(DisputeBatchItem::ref).toList();
    }

    BatchView view(List<BatchProof> proofs) {
        return new BatchView(id, state, opensOn, dueOn, reason, disputeNumber, refs(), proofs, madeBy, madeAt, version);
    }

    /** A batch as clients see it. */
    public record BatchView(
            UUID id,
            State state,
            LocalDate opens,
            LocalDate due,
            String reason,
            String disputeNumber,
            List<BatchLine> items,
            List<BatchProof> proofs,
            String madeBy,
            Instant madeAt,
            int version) {}
}
