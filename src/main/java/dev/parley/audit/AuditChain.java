package dev.parley.audit;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The last link of a tenant's chain. Who holds this row is the only one that adds links; it shows when the end is cut off. */
@Entity
public class AuditChain extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private long lastNumber;
    private String lastSha256;

    protected AuditChain() {}

    private static AuditChain begun() {
        AuditChain chain = new AuditChain();
        chain.id = OrderedId.next();
        chain.lastSha256 = AuditEntry.NONE_BEFORE;
        chain.persistAndFlush();
        return chain;
    }

    static AuditChain held() {
        return AuditChain.<AuditChain>findAll()
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseGet(AuditChain::begun);
    }

    static Optional<AuditChain> standing() {
        return findAll().firstResultOptional();
    }

    void add(AuditEntry entry) {
        entry.link(++lastNumber, lastSha256);
        lastSha256 = entry.sha256();
    }

    long lastNumber() {
        return lastNumber;
    }

    String lastSha256() {
        return lastSha256;
    }
}
