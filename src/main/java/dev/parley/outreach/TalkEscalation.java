package dev.parley.outreach;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Talks that got stuck: because the payer is silent, or because one of our own desks is. */
@Entity
class TalkEscalation extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private String queue;
    private boolean payerSilent;
    private String because;
    private Instant raisedAt;
    private Instant answeredAt;

    protected TalkEscalation() {}

    TalkEscalation(UUID caseId, String queue, boolean payerSilent, String because, Instant raisedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.queue = queue;
        this.payerSilent = payerSilent;
        this.because = because;
        this.raisedAt = raisedAt;
    }

    private static List<TalkEscalation> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    /** The one that nobody has answered yet. */
    static Optional<TalkEscalation> open(UUID caseId) {
        return of(caseId).stream().filter(one -> one.answeredAt == null).reduce((earlier, later) -> later);
    }

    /** How often the payer's silence was taken further up: so many people of its chain have not answered. */
    static int rungs(UUID caseId) {
        return (int) of(caseId).stream().filter(one -> one.payerSilent).count();
    }

    static void answerAll(UUID caseId, Instant at) {
        of(caseId).stream().filter(one -> one.answeredAt == null).forEach(one -> one.answeredAt = at);
    }

    String queue() {
        return queue;
    }

    String because() {
        return because;
    }
}
