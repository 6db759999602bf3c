package dev.parley.x12;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.http.NotFound;
import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** A transaction that does not add up, kept whole until a person releases or refuses it. */
@Entity
@Table(name = "edi_held")
public class HeldTransaction extends PanacheEntityBase {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 50;

    @Schema(name = "HeldTransactionState")
    public enum State {
        HELD,
        /** Posted as it is. */
        RELEASED,
        /** Never posted; the same content is refused again. */
        REFUSED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID deliveryId;
    private String naturalKey;
    private String contentHash;
    private String sender;
    private String controlNumber;

    @Enumerated(EnumType.STRING)
    private TransactionType type;

    @Enumerated(EnumType.STRING)
    private State state;

    private int claims;
    private Money totalCharge;
    private Money totalPaid;
    private byte[] problems;
    private byte[] content;
    private LocalDate receivedOn;
    private int policyVersion;
    private Instant heldAt;
    private Instant decidedAt;
    private String decidedBy;
    private String because;
    private byte[] acknowledgment;
    private Instant contentClearedAt;

    protected HeldTransaction() {}

    HeldTransaction(UUID deliveryId, Origin origin, ReadTransaction held, Holding holding, byte[] content) {
        this.id = OrderedId.next();
        this.deliveryId = deliveryId;
        this.naturalKey = EdiTransaction.naturalKey(origin);
        this.contentHash = origin.digest();
        this.sender = shortened(held.senderId());
        this.controlNumber = shortened(held.controlNumber());
        this.type = held.type();
        this.state = State.HELD;
        this.claims = held.claims();
        this.totalCharge = held.totalCharge();
        this.totalPaid = held.totalPaid();
        this.problems = bytes(held.problems());
        this.content = content;
        this.receivedOn = holding.receivedOn();
        this.policyVersion = holding.version();
        this.heldAt = holding.now();
    }

    /** The same content under the same numbers. */
    static Optional<HeldTransaction> same(Origin origin) {
        return find("naturalKey = ?1 and contentHash = ?2", EdiTransaction.naturalKey(origin), origin.digest())
                .firstResultOptional();
    }

    static HeldTransaction byId(UUID id) {
        return HeldTransaction.<HeldTransaction>findByIdOptional(id)
                .orElseThrow(() -> new NotFound("held transaction", id));
    }

    /** With the row held, so that of two who decide the second sees what the first did. */
    static HeldTransaction locked(UUID id) {
        return HeldTransaction.<HeldTransaction>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("held transaction", id));
    }

    /** The newest first. */
    static List<HeldTransaction> page(State state, UUID before, int size) {
        return before == null
                ? HeldTransaction.<HeldTransaction>find("state = ?1 order by id desc", state)
                        .range(0, size - 1)
                        .list()
                : HeldTransaction.<HeldTransaction>find("state = ?1 and id < ?2 order by id desc", state, before)
                        .range(0, size - 1)
                        .list();
    }

    /** Decided before that moment and still with their content, the oldest first. */
    static List<UUID> toClear(Instant decidedBefore, int most) {
        return find(
                        "select id from HeldTransaction where decidedAt < ?1 and contentClearedAt is null"
                                + " order by decidedAt, id",
                        decidedBefore)
                .project(UUID.class)
                .range(0, most - 1)
                .list();
    }

    /** The hash stays, by which the same content is known when it comes again. */
    boolean clearContent(Instant decidedBefore, Instant now) {
        boolean due = contentClearedAt == null && decidedAt != null && decidedAt.isBefore(decidedBefore);
        if (due) {
            content = null;
            contentClearedAt = now;
        }
        return due;
    }

    /** The same transaction come in again: nothing but a release makes it more than refused. */
    ReadTransaction answerAgain(ReadTransaction read) {
        return read.told(ReadTransaction.Status.REFUSED, problems());
    }

    void release(String by, String because, byte[] acknowledgment, Instant at) {
        decide(State.RELEASED, by, because, at);
        this.acknowledgment = acknowledgment;
    }

    void refuse(String by, String because, Instant at) {
        decide(State.REFUSED, by, because, at);
    }

    void refuseIfDecided() {
        if (state != State.HELD) {
            throw new HeldDecided(state, decidedBy);
        }
    }

    private void decide(State state, String by, String because, Instant at) {
        refuseIfDecided();
        this.state = state;
        this.decidedBy = by;
        this.because = because;
        this.decidedAt = at;
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static byte[] bytes(List<ReadProblem> problems) {
        try {
            return JSON.writeValueAsBytes(problems);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<ReadProblem> problems() {
        try {
            return JSON.readValue(problems, new TypeReference<List<ReadProblem>>() {});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
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

    UUID deliveryId() {
        return deliveryId;
    }

    int claims() {
        return claims;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    /** As {@link TransactionText} wrote it. */
    byte[] content() {
        return content;
    }

    Optional<String> acknowledgment() {
        return Optional.ofNullable(acknowledgment).map(text -> new String(text, StandardCharsets.US_ASCII));
    }

    HeldTransactionView view() {
        return new HeldTransactionView(
                id,
                deliveryId,
                sender,
                type,
                controlNumber,
                state,
                claims,
                totalCharge,
                totalPaid,
                problems(),
                receivedOn,
                policyVersion,
                heldAt,
                decidedAt,
                decidedBy,
                because,
                contentClearedAt,
                version);
    }
}
