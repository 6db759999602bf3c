package dev.parley.idr;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * A service code that a determination suspends between two parties, whatever the case (FED-CO-01, FED-CO-05). The other
 * party is the plan where it funds itself, else the issuer.
 */
@Entity
public class CoolingOff extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID disputeId;
    private UUID providerId;
    private UUID otherPartyId;
    private String code;
    private LocalDate determinedOn;
    private LocalDate lastDay;

    protected CoolingOff() {}

    CoolingOff(
            UUID disputeId,
            UUID providerId,
            UUID otherPartyId,
            String code,
            LocalDate determinedOn,
            LocalDate lastDay) {
        this.id = OrderedId.next();
        this.disputeId = disputeId;
        this.providerId = providerId;
        this.otherPartyId = otherPartyId;
        this.code = code;
        this.determinedOn = determinedOn;
        this.lastDay = lastDay;
    }

    /** The disputes whose determinations suspend one of the codes on or after a day. */
    static List<UUID> disputes(UUID providerId, UUID otherPartyId, Collection<String> codes, LocalDate from) {
        List<CoolingOff> found = list(
                "providerId = ?1 and otherPartyId = ?2 and code in ?3 and lastDay >= ?4 order by id",
                providerId,
                otherPartyId,
                codes,
                from);
        return found.stream().map(one -> one.disputeId).distinct().toList();
    }
}
