package dev.parley.idr;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
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

    /** What determinations suspend between two parties, for some codes, on or after a day. */
    static List<CoolingOff> between(UUID providerId, UUID otherPartyId, Collection<String> codes, LocalDate from) {
        return list(
                "providerId = ?1 and otherPartyId = ?2 and code in ?3 and lastDay >= ?4 order by id",
                providerId,
                otherPartyId,
                codes,
                from);
    }

    /** All that a filter finds, the latest determination first; what is null filters nothing. */
    static List<CoolingOff> found(UUID providerId, UUID otherPartyId, String code, LocalDate from, int most) {
        StringBuilder where = new StringBuilder("lastDay >= :from");
        Parameters parameters = Parameters.with("from", from);
        and(where, parameters, "providerId", providerId);
        and(where, parameters, "otherPartyId", otherPartyId);
        and(where, parameters, "code", code);
        return CoolingOff.<CoolingOff>find(where + " order by determinedOn desc, id desc", parameters)
                .range(0, most - 1)
                .list();
    }

    private static void and(StringBuilder where, Parameters parameters, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(name).append(" = :").append(name);
            parameters.and(name, value);
        }
    }

    UUID disputeId() {
        return disputeId;
    }

    UUID providerId() {
        return providerId;
    }

    UUID otherPartyId() {
        return otherPartyId;
    }

    String code() {
        return code;
    }
}
