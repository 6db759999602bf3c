package dev.parley.idr;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One entry of the fee ledger. Never edited: what was wrong is posted the other way round. */
@Entity
public class FeePosting extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID disputeId;
    private LocalDate postedOn;

    @Enumerated(EnumType.STRING)
    private FeeEvent event;

    private String reference;

    @Enumerated(EnumType.STRING)
    private FeeAccount debit;

    @Enumerated(EnumType.STRING)
    private FeeAccount credit;

    private Money amount;
    private String ruleId;
    private String because;
    private String postedBy;
    private Instant postedAt;

    protected FeePosting() {}

    FeePosting(UUID disputeId, FeeLedger.Entry entry, String postedBy, Instant postedAt) {
        this.id = OrderedId.next();
        this.disputeId = disputeId;
        this.postedOn = entry.on();
        this.event = entry.event();
        this.reference = entry.reference();
        this.debit = entry.debit();
        this.credit = entry.credit();
        this.amount = entry.amount();
        this.ruleId = entry.ruleId();
        this.because = entry.because();
        this.postedBy = postedBy;
        this.postedAt = postedAt;
    }

    static List<FeePosting> of(UUID disputeId) {
        return list("disputeId = ?1 order by id", disputeId);
    }

    UUID id() {
        return id;
    }

    UUID disputeId() {
        return disputeId;
    }

    FeeEvent event() {
        return event;
    }

    LocalDate on() {
        return postedOn;
    }

    FeeLedger.Entry entry() {
        return new FeeLedger.Entry(postedOn, event, reference, debit, credit, amount, ruleId, because);
    }

    FeePostingView view() {
        return new FeePostingView(
                id, postedOn, event, debit, credit, amount, ruleId, because, reference, postedBy, postedAt);
    }

    /** An entry as clients see it. */
    public record FeePostingView(
            UUID id,
            LocalDate on,
            FeeEvent event,
            FeeAccount debit,
            FeeAccount credit,
            Money amount,
            String ruleId,
            String because,
            String reference,
            String postedBy,
            Instant postedAt) {}
}
