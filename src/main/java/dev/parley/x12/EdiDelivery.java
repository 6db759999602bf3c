package dev.parley.x12;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One posted body: what was answered, and the 999 and TA1 to send back. One without an answer broke off on the way. */
@Entity
public class EdiDelivery extends PanacheEntityBase {
    private static final int LONGEST = 50;

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Version
    private int version;

    private Instant receivedAt;
    private String receivedBy;
    private String sender;
    private String interchange;
    private Integer transactions;
    private Integer refused;
    private byte[] answer;
    private byte[] acknowledgment;

    protected EdiDelivery() {}

    EdiDelivery(String receivedBy, Instant receivedAt) {
        this.id = OrderedId.next();
        this.receivedBy = receivedBy;
        this.receivedAt = receivedAt;
    }

    /** The sender and number are those of its first interchange. */
    void answered(Origin first, List<ReadTransaction> answers, byte[] answer, String acknowledgment) {
        this.sender = shortened(first.isa() == null ? null : first.isa().element(6));
        this.interchange = shortened(first.isa() == null ? null : first.isa().element(13));
        this.transactions = answers.size();
        this.refused = (int) answers.stream()
                .filter(one -> one.status() == ReadTransaction.Status.REFUSED)
                .count();
        this.answer = answer;
        this.acknowledgment = acknowledgment.isEmpty() ? null : acknowledgment.getBytes(StandardCharsets.US_ASCII);
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    static Optional<EdiDelivery> byId(UUID id) {
        return findByIdOptional(id);
    }

    UUID id() {
        return id;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Optional<byte[]> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<String> acknowledgment() {
        return Optional.ofNullable(acknowledgment).map(text -> new String(text, StandardCharsets.US_ASCII));
    }

    DeliveryView view() {
        return new DeliveryView(
                id, receivedAt, receivedBy, sender, interchange, transactions, refused, acknowledgment != null);
    }

    /** A posted body in a list; without {@code transactions} it broke off on the way and is to be posted again. */
    public record DeliveryView(
            UUID id,
            Instant receivedAt,
            String receivedBy,
            String sender,
            String interchange,
            Integer transactions,
            Integer refused,
            boolean acknowledged) {}
}
