package dev.parley.remittance;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import dev.parley.storage.ReadOnce;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;

/** What a person said of money that names no line: how much of it is for one. */
@Entity
public class LineShare extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID claimId;

    /** The payment or the offset. */
    private UUID movementId;

    private int line;
    private Money amount;
    private String saidBy;
    private Instant saidAt;

    protected LineShare() {}

    public LineShare(UUID claimId, UUID movementId, int line, Money amount, String saidBy, Instant saidAt) {
        this.id = OrderedId.next();
        this.claimId = claimId;
        this.movementId = movementId;
        this.line = line;
        this.amount = amount;
        this.saidBy = saidBy;
        this.saidAt = saidAt;
    }

    /** Of a claim, by what moved. */
    static Map<UUID, List<LineShare>> of(UUID claimId) {
        return ReadOnce.rows(
                        LineShare.class,
                        claimId,
                        () -> LineShare.<LineShare>list("claimId = ?1 order by line", claimId))
                .stream()
                .collect(Collectors.groupingBy(share -> share.movementId));
    }

    @PrePersist
    void added() {
        ReadOnce.added(LineShare.class, claimId, this);
    }

    Receipt.LineAmount amount() {
        return new Receipt.LineAmount(line, amount, "the payer named no line; divided by " + saidBy);
    }
}
