package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The part of an offer that is for one line of the claim. */
@Entity
public class OfferLine {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private int lineNumber;
    private Money amount;

    protected OfferLine() {}

    OfferLine(Line line) {
        this.id = OrderedId.next();
        this.lineNumber = line.lineNumber();
        this.amount = line.amount();
    }

    Line view() {
        return new Line(lineNumber, amount);
    }

    /** A line's number on the claim, and the rate offered for it. */
    public record Line(@Positive int lineNumber, @NotNull Money amount) {}
}
