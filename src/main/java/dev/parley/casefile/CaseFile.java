package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.http.ETag;
import dev.parley.http.NotFound;
import dev.parley.money.Money;
import dev.parley.party.Payer;
import dev.parley.regulation.Regime;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.hibernate.jpa.HibernateHints;

/** One claim under dispute. While it is open it has one owner, one next action and one due date; the database insists. */
@Entity
public class CaseFile extends PanacheEntityBase {
    /** Whether anything can still happen. */
    public enum Status {
        OPEN,
        CLOSED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private String caseNumber;
    private UUID claimId;
    private String claimNumber;

    @Embedded
    private ClaimPart part;

    private UUID payerId;
    private String payerName;
    private UUID providerId;
    private String serviceState;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Enumerated(EnumType.STRING)
    private Regime regime;

    private String regimeBecause;
    private String owner;
    private String nextAction;
    private LocalDate dueOn;
    private LocalDate waitingUntil;
    private Money billed;
    private Money allowed;
    private Money paid;
    private Money patientResponsibility;
    private Money qualifyingPayment;

    @Embedded
    private CaseTriage triage;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String outcomeBecause;
    private Instant openedAt;
    private Instant closedAt;

    protected CaseFile() {}

    CaseFile(Claim claim, String serviceState, LocalDate today, Instant openedAt) {
        this.id = OrderedId.next();
        this.caseNumber = CaseNumber.of(id);
        this.claimId = claim.id();
        this.claimNumber = claim.claimNumber();
        this.part = ClaimPart.whole();
        this.providerId = claim.billingProvider().id();
        this.serviceState = serviceState;
        this.status = Status.OPEN;
        this.phase = Phase.REVIEW;
        this.regime = Regime.UNKNOWN;
        this.owner = "negotiator";
        this.nextAction = "Review case";
        this.dueOn = today;
        this.billed = claim.totalCharge();
        this.paid = Money.ZERO;
        this.openedAt = openedAt;
        answeredBy(claim.payer());
    }

    /** Of lines that leave another case, as far as that had come; what follows is a dispute of their own. */
    CaseFile(CaseFile from, int number, Set<Integer> lines, LocalDate today, Instant openedAt) {
        this(from.claim(), from.serviceState, today, openedAt);
        this.part = ClaimPart.of(number, lines, from.id);
        this.payerId = from.payerId;
        this.payerName = from.payerName;
        this.regime = from.regime;
        this.regimeBecause = from.regimeBecause;
        this.triage = from.triage == null ? null : from.triage.withoutGain();
        this.billed = part.chargeOf(from.claim());
    }

    /** Another tenant's case is as unknown as one that never was. */
    public static CaseFile byId(UUID id) {
        return CaseFile.<CaseFile>findByIdOptional(id).orElseThrow(() -> new NotFound("case", id));
    }

    /** Those that are there. */
    public static List<CaseFile> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** The case that a claim opened, whether or not some of its lines have left it. */
    public static Optional<CaseFile> ofClaim(UUID claimId) {
        return find("claimId = ?1 and part.part = 0", claimId).firstResultOptional();
    }

    /**
     * The cases of these claims, by claim and in their order, the one that the claim opened before those that were split off; the claims are
     * stored when this is asked.
     */
    static Map<UUID, List<CaseFile>> ofClaims(Collection<UUID> claimIds) {
        Map<UUID, List<CaseFile>> cases = new LinkedHashMap<>();
        claimIds.forEach(id -> cases.put(id, new ArrayList<>(1)));
        CaseFile.<CaseFile>find("claimId in ?1 order by part.part", claimIds)
                .withHint(HibernateHints.HINT_FLUSH_MODE, FlushModeType.COMMIT)
                .list()
                .forEach(file -> cases.get(file.claimId).add(file));
        cases.values().removeIf(List::isEmpty);
        return cases;
    }

    /** How many cases a claim has. */
    static int parts(UUID claimId) {
        return (int) count("claimId", claimId);
    }

    /** Open cases of a provider in one phase. */
    public static List<CaseFile> inPhase(Phase phase, UUID providerId) {
        return list("providerId = ?1 and phase = ?2 and status = ?3 order by id", providerId, phase, Status.OPEN);
    }

    /** Refuses when the case is closed. */
    public CaseFile open() {
        if (status == Status.CLOSED) {
            throw new CaseClosed(id, outcome);
        }
        return this;
    }

    /** Refuses a write made from another version than this one, and makes this one stale whatever else changes. */
    public void changeFrom(String ifMatch) {
        ETag.check(ifMatch, version);
        getEntityManager().lock(this, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    public void enter(Phase phase) {
        this.phase = phase;
        this.waitingUntil = null;
    }

    public void settleIn(Regime regime, String because) {
        this.regime = regime;
        this.regimeBecause = because;
    }

    /** What a review found the case to deserve; no gain means that nobody can tell yet. */
    public void triaged(int points, List<String> because, Money expectedGain) {
        this.triage = new CaseTriage(points, because, expectedGain);
    }

    /** The points of the last triage, zero before any. */
    public int triagePoints() {
        return triage == null ? 0 : triage.points();
    }

    /** The payer became known after the claim came in. */
    public void answeredBy(Payer payer) {
        if (payer != null) {
            this.payerId = payer.id();
            this.payerName = payer.name();
        }
    }

    void haveMoney(CaseMoney money) {
        this.allowed = money.allowed();
        this.paid = money.paid();
        this.patientResponsibility = money.patientResponsibility();
        this.qualifyingPayment = money.qualifyingPayment() != null ? money.qualifyingPayment() : this.qualifyingPayment;
    }

    /** Lines go on in another case; what was known of all lines together is not known of those that stay. */
    void letGo(Set<Integer> lines) {
        this.part = part.without(lines, claim());
        this.billed = part.chargeOf(claim());
        this.qualifyingPayment = null;
    }

    /** The sum over the claim's lines of the qualifying payment amounts, when a person supplies what no remittance did. */
    public void learnQualifyingPayment(Money qualifyingPayment) {
        this.qualifyingPayment = qualifyingPayment;
    }

    /** Where the service was furnished, found out after the claim came in (FED-RG-07). */
    public void furnishedIn(String state) {
        this.serviceState = state;
    }

    /** Until when nobody has to act unless a message comes; shown as the due date of a waiting case. */
    public void waitUntil(LocalDate day) {
        this.waitingUntil = day;
    }

    /** Said by the worklist whenever the process has come to rest. */
    public void nextIs(String owner, String nextAction, LocalDate dueOn) {
        this.owner = owner;
        this.nextAction = nextAction;
        this.dueOn = dueOn;
    }

    public void close(Outcome outcome, String because, Instant at) {
        this.status = Status.CLOSED;
        this.phase = Phase.CLOSED;
        this.outcome = outcome;
        this.outcomeBecause = because;
        this.closedAt = at;
        this.owner = null;
        this.nextAction = null;
        this.dueOn = null;
        this.waitingUntil = null;
    }

    /** Something came after the end; the process says owner and next action as soon as it rests. */
    public void reopen(LocalDate today) {
        this.status = Status.OPEN;
        this.phase = Phase.REVIEW;
        this.owner = "negotiator";
        this.nextAction = "Look at what changed after the end";
        this.dueOn = today;
        this.outcome = null;
        this.outcomeBecause = null;
        this.closedAt = null;
    }

    /** What is still between the charge and what has been paid: what a dispute could be about. */
    public Money inDispute() {
        Money owedByPatient = patientResponsibility == null ? Money.ZERO : patientResponsibility;
        return billed.minus(paid).minus(owedByPatient).max(Money.ZERO);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public UUID claimId() {
        return claimId;
    }

    /** The claim that the case is about, as a whole; {@link #part} says which lines of it are meant. */
    public Claim claim() {
        return Claim.byId(claimId).orElseThrow();
    }

    /** Which lines of the claim are meant. */
    public ClaimPart part() {
        return part;
    }

    public String claimNumber() {
        return claimNumber;
    }

    public UUID payerId() {
        return payerId;
    }

    public String payerName() {
        return payerName;
    }

    public UUID providerId() {
        return providerId;
    }

    public String serviceState() {
        return serviceState;
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public Phase phase() {
        return phase;
    }

    public Regime regime() {
        return regime;
    }

    public String regimeBecause() {
        return regimeBecause;
    }

    public LocalDate waitingUntil() {
        return waitingUntil;
    }

    public Money billed() {
        return billed;
    }

    /** What the payer's disclosures allow, or null where no remittance said. */
    public Money allowed() {
        return allowed;
    }

    public Money paid() {
        return paid;
    }

    /** What the payer says the patient owes, or null before any remittance. */
    public Money patientResponsibility() {
        return patientResponsibility;
    }

    /** The qualifying payment amount of all lines, or null where it is not known for each of them. */
    public Money qualifyingPayment() {
        return qualifyingPayment;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public CaseView view() {
        return new CaseView(
                id,
                caseNumber,
                claimId,
                claimNumber,
                part.view(),
                payerId,
                payerName,
                providerId,
                serviceState,
                status,
                phase,
                new CaseView.Forum(regime, regimeBecause),
                owner,
                nextAction,
                dueOn,
                new CaseView.Amounts(billed, allowed, paid, patientResponsibility, qualifyingPayment, inDispute()),
                triage == null ? null : triage.view(),
                outcome,
                outcomeBecause,
                openedAt,
                closedAt);
    }
}
