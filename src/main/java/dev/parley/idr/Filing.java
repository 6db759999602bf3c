package dev.parley.idr;

import dev.parley.money.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** How a dispute was filed: its number, its kind, the day that counts (FED-IN-03) and what the filing costs. */
@Embeddable
public class Filing {
    private String disputeNumber;

    /** The dispute's number, and null where another case of the same batch already stands under it. */
    private String uniqueNumber;

    @Enumerated(EnumType.STRING)
    private Dispute.Kind kind;

    private LocalDate initiatedOn;
    private String initiationEvidence;
    private String preferredEntity;
    private Money administrativeFee;

    /** The firm that filed for the provider and attested its authority; null where the provider filed itself. */
    private String representative;

    protected Filing() {}

    /** {@code first} is false for further cases of one batch, which cost no other fee. */
    Filing(
            String disputeNumber,
            Dispute.Kind kind,
            LocalDate initiatedOn,
            String evidence,
            String preferredEntity,
            Money administrativeFee,
            String representative,
            boolean first) {
        this.disputeNumber = disputeNumber;
        this.uniqueNumber = first ? disputeNumber : null;
        this.kind = kind;
        this.initiatedOn = initiatedOn;
        this.initiationEvidence = evidence;
        this.preferredEntity = preferredEntity;
        this.administrativeFee = administrativeFee;
        this.representative = representative;
    }

    String disputeNumber() {
        return disputeNumber;
    }

    boolean bearsFees() {
        return uniqueNumber != null;
    }

    Dispute.Kind kind() {
        return kind;
    }

    LocalDate initiatedOn() {
        return initiatedOn;
    }

    String preferredEntity() {
        return preferredEntity;
    }

    String representative() {
        return representative;
    }

    Money administrativeFee() {
        return administrativeFee;
    }
}
