package dev.parley.remittance;

import dev.parley.http.NotFound;
import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import dev.parley.storage.ReadOnce;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.TenantId;
import org.hibernate.jpa.HibernateHints;

/** What one remittance says of one claim (a CLP). */
@Entity
public class RemittanceClaim extends PanacheEntityBase {
    /** CLP02: the payer takes an earlier payment back. */
    private static final String REVERSAL = "22";

    private static final String DENIED = "4";

    private static final int LONGEST_REASON = 200;

    private static final Comparator<RemittanceClaim> BY_RECEIPT =
            Comparator.comparing(RemittanceClaim::receivedOn).thenComparing(RemittanceClaim::id);

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "remittance_id", insertable = false, updatable = false)
    private UUID remittanceId;

    private UUID claimId;
    private String matchedBy;
    private String ignoredBecause;
    private String memberId;
    private String claimNumber;
    private String payerControlNumber;
    private String statusCode;
    private Money charge;
    private Money paid;
    private Money patientResponsibility;
    private String filingIndicator;
    private LocalDate serviceFrom;
    private String remarkCodes;
    private LocalDate receivedOn;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "remittance_claim_id", nullable = false, updatable = false)
    @OrderBy("lineNumber")
    private List<RemittanceLine> lines = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST, mappedBy = "payment")
    private List<RemittanceAdjustment> adjustments = new ArrayList<>();

    protected RemittanceClaim() {}

    RemittanceClaim(UUID remittanceId, NewRemittance.PaidClaim sent, LocalDate receivedOn) {
        this.id = OrderedId.next();
        this.remittanceId = remittanceId;
        this.claimNumber = sent.claimNumber();
        this.payerControlNumber = sent.payerControlNumber();
        this.statusCode = sent.statusCode();
        this.charge = sent.charge();
        this.paid = sent.paid();
        this.patientResponsibility = sent.patientResponsibility();
        this.filingIndicator = sent.filingIndicator();
        this.serviceFrom = sent.serviceFrom();
        this.memberId = sent.memberId();
        this.remarkCodes = String.join(",", sent.remarkCodes());
        this.receivedOn = receivedOn;
        sent.adjustments().forEach(one -> adjustments.add(new RemittanceAdjustment(remittanceId, this, null, one)));
        for (int i = 0; i < sent.lines().size(); i++) {
            lines.add(new RemittanceLine(remittanceId, i + 1, sent.lines().get(i)));
        }
    }

    static RemittanceClaim byId(UUID id) {
        return RemittanceClaim.<RemittanceClaim>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("payment", id));
    }

    /** Without holding it for a change. */
    static RemittanceClaim read(UUID id) {
        return RemittanceClaim.<RemittanceClaim>findByIdOptional(id).orElseThrow(() -> new NotFound("payment", id));
    }

    static RemittanceClaim of(UUID remittanceId, UUID id) {
        return RemittanceClaim.<RemittanceClaim>find("id = ?1 and remittanceId = ?2", id, remittanceId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("payment", id));
    }

    void isFor(UUID claimId, String because) {
        this.claimId = claimId;
        this.matchedBy = shortened(because);
        ReadOnce.added(RemittanceClaim.class, claimId, this);
    }

    void ignore(String because) {
        this.ignoredBecause = because;
    }

    /** Money counts once; a denial that comes again may say more than the first. */
    boolean isRepeatedBy(NewRemittance.PaidClaim again) {
        return !paid.isZero()
                && paid.equals(again.paid())
                && claimNumber.equals(again.claimNumber())
                && statusCode.equals(again.statusCode())
                && charge.equals(again.charge())
                && Objects.equals(payerControlNumber, again.payerControlNumber());
    }

    void repeats(String because) {
        leaveOpen(because);
        ignore(because);
    }

    /** What the payer sent, as far as it tells which claim it is about. */
    NewRemittance.PaidClaim asSent() {
        return new NewRemittance.PaidClaim(
                claimNumber,
                payerControlNumber,
                statusCode,
                charge,
                paid,
                patientResponsibility,
                filingIndicator,
                serviceFrom,
                List.of(),
                List.of(),
                lines.stream().map(RemittanceLine::asSent).toList(),
                memberId);
    }

    public UUID remittanceId() {
        return remittanceId;
    }

    void leaveOpen(String because) {
        this.matchedBy = shortened(because);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON - 1) + "…";
    }

    /** Claims that these payer control numbers were used for before. */
    public static Map<String, Set<UUID>> claimsKnownAs(Collection<String> payerControlNumbers) {
        return RemittanceClaim.<RemittanceClaim>list(
                        "payerControlNumber in ?1 and claimId is not null", payerControlNumbers)
                .stream()
                .collect(Collectors.groupingBy(
                        RemittanceClaim::payerControlNumber,
                        Collectors.mapping(RemittanceClaim::claimId, Collectors.toCollection(LinkedHashSet::new))));
    }

    /** Payments that wait for a claim of one of these numbers. */
    static List<RemittanceClaim> waitingFor(Collection<String> claimNumbers) {
        return find(
                        "claimNumber in ?1 and claimId is null and ignoredBecause is null order by receivedOn, id",
                        claimNumbers)
                .withHint(HibernateHints.HINT_FLUSH_MODE, FlushModeType.COMMIT)
                .list();
    }

    /** What payers have said of a claim, in the order of its receipt. */
    public static List<RemittanceClaim> forClaim(UUID claimId) {
        return ReadOnce.rows(
                        RemittanceClaim.class, claimId, () -> list("claimId = ?1 order by receivedOn, id", claimId))
                .stream()
                .sorted(BY_RECEIPT)
                .toList();
    }

    /** Reads the answers to many claims at once, with their lines; they are stored when this is asked. */
    public static void readAhead(Collection<UUID> claimIds) {
        ReadOnce.ahead(
                RemittanceClaim.class, claimIds, RemittanceClaim::claimId, () -> RemittanceClaim.<RemittanceClaim>find(
                                "from RemittanceClaim r left join fetch r.lines where r.claimId in ?1"
                                        + " order by r.receivedOn, r.id",
                                claimIds)
                        .withHint(HibernateHints.HINT_FLUSH_MODE, FlushModeType.COMMIT)
                        .list());
    }

    public UUID id() {
        return id;
    }

    public UUID claimId() {
        return claimId;
    }

    public String claimNumber() {
        return claimNumber;
    }

    public String payerControlNumber() {
        return payerControlNumber;
    }

    public Money charge() {
        return charge;
    }

    public Money paid() {
        return paid;
    }

    public Money patientResponsibility() {
        return patientResponsibility;
    }

    /** CLP06: the kind of plan by the payer's word, or null. */
    public String filingIndicator() {
        return filingIndicator;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** Why it counts for no claim, or null. */
    public String ignoredBecause() {
        return ignoredBecause;
    }

    public boolean isDenial() {
        return statusCode.equals(DENIED);
    }

    public boolean isReversal() {
        return statusCode.equals(REVERSAL);
    }

    public List<RemittanceLine> lines() {
        return List.copyOf(lines);
    }

    /** Every adjustment, of the claim and of its lines. */
    public List<RemittanceAdjustment> allAdjustments() {
        return adjustments(lines);
    }

    /** Those of the claim and of some of its lines. */
    public List<RemittanceAdjustment> adjustments(Collection<RemittanceLine> of) {
        return Stream.concat(adjustments.stream(), of.stream().flatMap(line -> line.adjustments().stream()))
                .toList();
    }

    /** Every remark code, of the claim and of its lines. */
    public List<String> allRemarkCodes() {
        return remarkCodes(lines);
    }

    /** Those of the claim and of some of its lines. */
    public List<String> remarkCodes(Collection<RemittanceLine> of) {
        return Stream.concat(codes(remarkCodes).stream(), of.stream().flatMap(line -> line.remarkCodes().stream()))
                .distinct()
                .toList();
    }

    static List<String> codes(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    RemittanceView.PaidClaimView view() {
        return new RemittanceView.PaidClaimView(
                id,
                claimId,
                matchedBy,
                ignoredBecause,
                claimNumber,
                payerControlNumber,
                statusCode,
                charge,
                paid,
                patientResponsibility,
                codes(remarkCodes),
                adjustments.stream().map(RemittanceAdjustment::view).toList(),
                lines.stream().map(RemittanceLine::view).toList());
    }
}
