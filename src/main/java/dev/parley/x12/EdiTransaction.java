package dev.parley.x12;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import dev.parley.x12.ReadTransaction.Status;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A transaction that was taken, known for ever by its sender and its three control numbers. */
@Entity
public class EdiTransaction extends PanacheEntityBase {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID deliveryId;
    private String naturalKey;
    private String contentHash;

    @Enumerated(EnumType.STRING)
    private TransactionType type;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int claims;
    private Money totalCharge;
    private Money totalPaid;
    private byte[] problems;
    private Instant postedAt;

    protected EdiTransaction() {}

    EdiTransaction(UUID deliveryId, Origin origin, ReadTransaction taken, Instant postedAt) {
        this.id = OrderedId.next();
        this.deliveryId = deliveryId;
        this.naturalKey = naturalKey(origin);
        this.contentHash = origin.digest();
        this.type = taken.type();
        this.status = taken.status();
        this.claims = taken.claims();
        this.totalCharge = taken.totalCharge();
        this.totalPaid = taken.totalPaid();
        this.problems = bytes(taken.problems());
        this.postedAt = postedAt;
    }

    private static byte[] bytes(List<ReadProblem> problems) {
        try {
            return JSON.writeValueAsBytes(problems);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same content under the same numbers. */
    static Optional<EdiTransaction> same(Origin origin) {
        return find("naturalKey = ?1 and contentHash = ?2", naturalKey(origin), origin.digest())
                .firstResultOptional();
    }

    /** Other content under these numbers, which a sender should not use twice. */
    static boolean isNumberUsed(Origin origin) {
        return count("naturalKey", naturalKey(origin)) > 0;
    }

    /** What was answered when it was taken. */
    ReadTransaction answerAgain(ReadTransaction read) {
        try {
            List<ReadProblem> before = JSON.readValue(problems, new TypeReference<List<ReadProblem>>() {});
            return read.again(claims, totalCharge, totalPaid, before);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A digest, since lenient reading leaves no bound to what stands in place of a number. */
    static String naturalKey(Origin origin) {
        String all = String.join("\n", origin.sender(), origin.interchange(), origin.group(), origin.transaction());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
