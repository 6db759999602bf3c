package dev.parley.remittance;

import dev.parley.http.NotFound;
import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import dev.parley.storage.ReadOnce;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.hibernate.jpa.HibernateHints;

/**
 * Money moved at provider level for one claim (a PLB with a reference). Together with the reversal of the claim it tells
 * what was really taken: a payer that reverses now and recoups later writes the amount off in one PLB and on in the next.
 */
@Entity
public class ClaimOffset extends PanacheEntityBase {
    /** PLB03-1: overpayment recovery, forward balance, adjustment, refund acknowledged. */
    private static final Set<String> MOVES_PAYMENT = Set.of("WO", "FB", "CS", "72");

    /** PLB03-1: interest owed; negative where it is paid to the provider. */
    private static final String INTEREST = "L6";

    private static final String OVERPAYMENT_RECOVERY = "WO";

    private static final Comparator<ClaimOffset> BY_RECEIPT =
            Comparator.comparing(ClaimOffset::receivedOn).thenComparing(ClaimOffset::id);

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID remittanceId;
    private UUID claimId;
    private String reason;
    private String reference;
    private Money amount;
    private String matchedBy;
    private String ignoredBecause;
    private LocalDate receivedOn;

    protected ClaimOffset() {}

    ClaimOffset(
            UUID remittanceId,
            NewRemittance.ProviderAdjustment sent,
            UUID claimId,
            String matchedBy,
            LocalDate receivedOn) {
        this.id = OrderedId.next();
        this.remittanceId = remittanceId;
        this.claimId = claimId;
        this.reason = sent.reason();
        this.reference = sent.reference();
        this.amount = sent.amount();
        this.matchedBy = matchedBy;
        this.receivedOn = receivedOn;
        if (claimId != null) {
            ReadOnce.added(ClaimOffset.class, claimId, this);
        }
    }

    /** Whether a PLB may be about one claim at all. */
    static boolean namesClaim(NewRemittance.ProviderAdjustment sent) {
        boolean known = MOVES_PAYMENT.contains(sent.reason()) || INTEREST.equals(sent.reason());
        return known && sent.reference() != null && !sent.reference().isBlank();
    }

    /** Money that is taken back must be somebody's; a forwarded balance mostly names a check and no claim. */
    static boolean mustBeFound(NewRemittance.ProviderAdjustment sent) {
        return OVERPAYMENT_RECOVERY.equals(sent.reason()) && sent.amount().isPositive();
    }

    static ClaimOffset byId(UUID id) {
        return ClaimOffset.<ClaimOffset>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("offset", id));
    }

    /** In the order of their receipt. */
    public static List<ClaimOffset> forClaim(UUID claimId) {
        return ReadOnce.rows(ClaimOffset.class, claimId, () -> list("claimId = ?1", claimId)).stream()
                .sorted(BY_RECEIPT)
                .toList();
    }

    /** Reads those of many claims at once; they are stored when this is asked. */
    public static void readAhead(Collection<UUID> claimIds) {
        ReadOnce.ahead(ClaimOffset.class, claimIds, ClaimOffset::claimId, () -> ClaimOffset.<ClaimOffset>find(
                        "claimId in ?1", claimIds)
                .withHint(HibernateHints.HINT_FLUSH_MODE, FlushModeType.COMMIT)
                .list());
    }

    /** All of one remittance. */
    public static List<ClaimOffset> in(UUID remittanceId) {
        return list("remittanceId = ?1 order by id", remittanceId);
    }

    void isFor(UUID claimId, String because) {
        this.claimId = claimId;
        this.matchedBy = because;
        ReadOnce.added(ClaimOffset.class, claimId, this);
    }

    void ignore(String because) {
        this.ignoredBecause = because;
    }

    public UUID id() {
        return id;
    }

    public UUID remittanceId() {
        return remittanceId;
    }

    /** Null while nobody knows. */
    public UUID claimId() {
        return claimId;
    }

    /** PLB03-1. */
    public String reason() {
        return reason;
    }

    public String reference() {
        return reference;
    }

    /** As written: positive lowers what the provider gets. */
    public Money amount() {
        return amount;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public boolean isInterest() {
        return INTEREST.equals(reason);
    }

    /** What it adds to the price of the claim; interest adds nothing to it. */
    public Money change() {
        return isInterest() ? Money.ZERO : Money.ZERO.minus(amount);
    }
}
