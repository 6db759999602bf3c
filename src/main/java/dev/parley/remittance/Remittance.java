package dev.parley.remittance;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One payment or denial of a payer, for any number of claims. Never edited. */
@Entity
public class Remittance extends PanacheEntityBase {
    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private String traceNumber;
    private String payerCode;
    private String payerName;
    private String contentHash;
    private LocalDate receivedOn;
    private LocalDate paymentDate;
    private String paymentMethod;
    private Money totalPaid;
    private Instant postedAt;

    @Embedded
    private RemittanceSource source;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "remittance_id", nullable = false, updatable = false)
    private List<RemittanceClaim> claims = new ArrayList<>();

    protected Remittance() {}

    Remittance(NewRemittance sent, String contentHash, RemittanceSource source, Instant postedAt) {
        this.id = OrderedId.next();
        this.traceNumber = sent.traceNumber();
        this.payerCode = sent.payerId() == null ? "" : sent.payerId();
        this.payerName = sent.payerName();
        this.contentHash = contentHash;
        this.receivedOn = sent.receivedOn();
        this.paymentDate = sent.paymentDate();
        this.paymentMethod = sent.paymentMethod();
        this.totalPaid = sent.totalPaid();
        this.source = source;
        this.postedAt = postedAt;
    }

    void add(RemittanceClaim claim) {
        claims.add(claim);
    }

    static Optional<Remittance> same(NewRemittance sent, String contentHash) {
        return find(
                        "payerCode = ?1 and traceNumber = ?2 and contentHash = ?3",
                        sent.payerId() == null ? "" : sent.payerId(),
                        sent.traceNumber(),
                        contentHash)
                .firstResultOptional();
    }

    /** What this payer sent under the same trace number before: one trace number is one payment (TRN02). */
    static List<RemittanceClaim> paymentsUnder(NewRemittance sent) {
        return Remittance.<Remittance>list(
                        "payerCode = ?1 and traceNumber = ?2",
                        sent.payerId() == null ? "" : sent.payerId(),
                        sent.traceNumber())
                .stream()
                .flatMap(earlier -> earlier.claims.stream())
                .toList();
    }

    public static Optional<Remittance> byId(UUID id) {
        return findByIdOptional(id);
    }

    public UUID id() {
        return id;
    }

    public String traceNumber() {
        return traceNumber;
    }

    /** Null when the payer gave none. */
    public String payerCode() {
        return payerCode.isEmpty() ? null : payerCode;
    }

    public String payerName() {
        return payerName;
    }

    public List<RemittanceClaim> claims() {
        return List.copyOf(claims);
    }

    public RemittanceView view() {
        return view(claims);
    }

    /** With what it says of one claim only. */
    public RemittanceView viewOf(UUID claimId) {
        return view(
                claims.stream().filter(claim -> claimId.equals(claim.claimId())).toList());
    }

    private RemittanceView view(List<RemittanceClaim> shown) {
        return new RemittanceView(
                id,
                traceNumber,
                payerCode(),
                payerName,
                receivedOn,
                paymentDate,
                paymentMethod,
                totalPaid,
                postedAt,
                source,
                shown.stream().map(RemittanceClaim::view).toList());
    }
}
