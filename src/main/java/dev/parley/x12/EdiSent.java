package dev.parley.x12;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A claim file that was made to be sent. Its one control number stands in ISA13, GS06 and BHT03. */
@Entity
public class EdiSent extends PanacheEntityBase {
    private static final int LONGEST_ANSWER = 500;

    /** What the receiver said of the file itself; what the payer says of the claim is another matter. */
    public enum State {
        MADE,
        ACCEPTED,
        REFUSED
    }

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Version
    private int version;

    private int controlNumber;
    private UUID caseId;
    private UUID documentId;

    @Enumerated(EnumType.STRING)
    private State state;

    private String answer;
    private Instant madeAt;
    private Instant answeredAt;

    protected EdiSent() {}

    EdiSent(int controlNumber, UUID caseId, UUID documentId, Instant madeAt) {
        this.id = OrderedId.next();
        this.controlNumber = controlNumber;
        this.caseId = caseId;
        this.documentId = documentId;
        this.madeAt = madeAt;
        this.state = State.MADE;
    }

    /** The latest file of a number; the numbers start over after a billion. */
    static Optional<EdiSent> byNumber(String controlNumber) {
        String number = controlNumber == null ? "" : controlNumber.strip();
        return number.matches("\\d{1,9}")
                ? find("controlNumber = ?1 order by madeAt desc", Integer.valueOf(number))
                        .firstResultOptional()
                : Optional.empty();
    }

    boolean isUnanswered() {
        return state == State.MADE;
    }

    void answer(boolean accepted, String words, Instant at) {
        state = accepted ? State.ACCEPTED : State.REFUSED;
        answer = words.length() <= LONGEST_ANSWER ? words : words.substring(0, LONGEST_ANSWER);
        answeredAt = at;
    }

    UUID caseId() {
        return caseId;
    }

    UUID documentId() {
        return documentId;
    }
}
