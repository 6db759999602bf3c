package dev.parley.casefile;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A decision with the facts and the rule versions that produced it, so that it can be replayed. JSON in both. */
@Entity
public class DecisionRecord extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private String decision;
    private String facts;
    private String outcome;
    private String rules;
    private String madeBy;
    private Instant madeAt;

    protected DecisionRecord() {}

    DecisionRecord(
            UUID caseId, String decision, String facts, String outcome, String rules, String madeBy, Instant madeAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.decision = decision;
        this.facts = facts;
        this.outcome = outcome;
        this.rules = rules;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    static List<DecisionRecord> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    public static Optional<DecisionRecord> byId(UUID caseId, UUID id) {
        return find("caseId = ?1 and id = ?2", caseId, id).firstResultOptional();
    }

    public static Optional<DecisionRecord> latest(UUID caseId, String decision) {
        return find("caseId = ?1 and decision = ?2 order by id desc", caseId, decision)
                .firstResultOptional();
    }

    public UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    public String decision() {
        return decision;
    }

    public String facts() {
        return facts;
    }

    public String outcome() {
        return outcome;
    }

    public List<String> rules() {
        return rules.isEmpty() ? List.of() : List.of(rules.split(","));
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
