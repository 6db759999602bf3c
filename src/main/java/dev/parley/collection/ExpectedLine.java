package dev.parley.collection;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** What one line of the claim should bring after an agreement or award, and what it brought. */
@Entity
class ExpectedLine {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    /** Null for what belongs to no single line. */
    private Integer line;

    private Money agreed;
    private Money paidBefore;
    private Money patientShare;
    private Money received;

    protected ExpectedLine() {}

    ExpectedLine(Integer line, Money agreed, Money paidBefore, Money patientShare) {
        this.id = OrderedId.next();
        this.line = line;
        this.agreed = agreed;
        this.paidBefore = paidBefore;
        this.patientShare = patientShare;
        this.received = Money.ZERO;
    }

    Integer line() {
        return line;
    }

    /** Negative when the line was paid more than its rate. */
    Money due() {
        return agreed.minus(paidBefore).minus(patientShare);
    }

    /** How what is due on it comes about. */
    String sum() {
        return (line == null ? "of no single line" : "line " + line) + ": " + agreed + " less " + paidBefore
                + " paid and " + patientShare + " of the patient = " + due();
    }

    /** Negative when it got too much. */
    Money open() {
        return due().minus(received);
    }

    void takeUp(Money paidInAll) {
        this.received = paidInAll.minus(paidBefore);
    }

    /** Money of no line covers what is short here, and what is too much here covers what is short there. */
    void coverFrom(ExpectedLine rest) {
        if (open().isPositive() && rest.open().isNegative()) {
            move(rest, open().min(Money.ZERO.minus(rest.open())));
        } else if (open().isNegative() && rest.open().isPositive()) {
            move(rest, open().max(Money.ZERO.minus(rest.open())));
        }
    }

    private void move(ExpectedLine rest, Money amount) {
        this.received = received.plus(amount);
        rest.received = rest.received.minus(amount);
    }

    /** The rate was put right later. */
    void agree(Money corrected) {
        this.agreed = corrected;
    }

    ExpectedLineView view() {
        return new ExpectedLineView(line, agreed, paidBefore, patientShare, due(), received, open());
    }

    /** A line of expected money as clients see it. */
    @Schema(name = "ExpectedLine")
    public record ExpectedLineView(
            @Schema(description = "Counted from 1; absent for what belongs to no single line") Integer line,
            Money agreed,
            Money paidBefore,
            Money patientShare,
            @Schema(description = "agreed - paidBefore - patientShare; negative when the line had been paid more")
                    Money due,
            @Schema(
                            description =
                                    "Money of no line covers short lines in their order; what went back comes off lines with too much")
                    Money received,
            @Schema(description = "due - received: short when positive, too much when negative") Money open) {}
}
