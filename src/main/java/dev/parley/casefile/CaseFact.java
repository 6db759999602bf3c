package dev.parley.casefile;

import dev.parley.storage.OrderedId;
import dev.parley.storage.ReadOnce;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Something known about a case that the law asks for, with where it is known from. A later one supersedes it. */
@Entity
public class CaseFact extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private String name;
    private String factValue;
    private String source;
    private String evidence;
    private String recordedBy;
    private Instant recordedAt;

    protected CaseFact() {}

    public CaseFact(
            UUID caseId,
            String name,
            String value,
            String source,
            String evidence,
            String recordedBy,
            Instant recordedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.name = name;
        this.factValue = value;
        this.source = source;
        this.evidence = evidence;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** What is known now, by name; a missing name is not known. */
    public static Map<String, String> known(UUID caseId) {
        Map<String, String> known = new LinkedHashMap<>();
        history(caseId).forEach(fact -> known.put(fact.name, fact.factValue));
        return known;
    }

    /** The record of each name that is not superseded. */
    static Collection<FactView> inForce(UUID caseId) {
        Map<String, FactView> inForce = new LinkedHashMap<>();
        history(caseId).forEach(fact -> inForce.put(fact.name, fact.view()));
        return inForce.values();
    }

    public static List<CaseFact> history(UUID caseId) {
        return ReadOnce.rows(CaseFact.class, caseId, () -> list("caseId = ?1 order by recordedAt, id", caseId));
    }

    /** Reads the facts of many cases at once. */
    public static void readAhead(Collection<UUID> caseIds) {
        ReadOnce.ahead(
                CaseFact.class,
                caseIds,
                fact -> fact.caseId,
                () -> list("caseId in ?1 order by recordedAt, id", caseIds));
    }

    /** Every record of one name, the oldest first. */
    public static List<CaseFact> named(UUID caseId, String name) {
        return history(caseId).stream().filter(fact -> fact.name.equals(name)).toList();
    }

    @PrePersist
    void added() {
        ReadOnce.added(CaseFact.class, caseId, this);
    }

    public UUID id() {
        return id;
    }

    public FactView view() {
        return new FactView(name, factValue, source, evidence, recordedBy, recordedAt);
    }

    /** A fact as clients see it. */
    public record FactView(
            String name, String value, String source, String evidence, String recordedBy, Instant recordedAt) {}
}
