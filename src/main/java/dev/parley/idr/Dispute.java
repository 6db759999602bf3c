package dev.parley.idr;

import static dev.parley.idr.Dispute.State.ATTESTED;
import static dev.parley.idr.Dispute.State.CLOSED;
import static dev.parley.idr.Dispute.State.DETERMINED;
import static dev.parley.idr.Dispute.State.ENTITY_SELECTED;
import static dev.parley.idr.Dispute.State.INELIGIBLE;
import static dev.parley.idr.Dispute.State.INITIATED;
import static dev.parley.idr.Dispute.State.NOT_FILED;
import static dev.parley.idr.Dispute.State.OFFER_SUBMITTED;
import static java.lang.Boolean.FALSE;
import static java.lang.Boolean.TRUE;

import dev.parley.http.InvalidFields;
import dev.parley.http.NotFound;
import dev.parley.money.Money;
import dev.parley.regulation.FeeAllocation;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Trigger;
import dev.parley.storage.OrderedId;
import dev.parley.storage.ReadOnce;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One dispute before a certified entity, from the attestation to its end. A resubmission is another dispute (FED-RS-03). */
@Entity
public class Dispute extends PanacheEntityBase {
    /** How far a dispute has come. */
    public enum State {
        ATTESTED,
        INITIATED,
        ENTITY_SELECTED,
        OFFER_SUBMITTED,
        DETERMINED,
        INELIGIBLE,
        CLOSED,
        /** Attested, and the window closed before anybody filed. */
        NOT_FILED
    }

    /** What is disputed together: one item, a bundle under one code (FED-BU-01), or a batch (FED-BA-05). */
    public enum Kind {
        SINGLE,
        BUNDLED,
        BATCHED
    }

    private static final Set<State> WITH_ENTITY = EnumSet.of(ENTITY_SELECTED, OFFER_SUBMITTED);
    private static final Set<State> BEFORE_THE_END = EnumSet.of(INITIATED, ENTITY_SELECTED, OFFER_SUBMITTED);
    private static final Set<State> LIVE = EnumSet.of(ATTESTED, INITIATED, ENTITY_SELECTED, OFFER_SUBMITTED);

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    @Embedded
    private DisputedCase parties;

    private UUID attestationId;
    private UUID resubmissionOf;
    private LocalDate negotiationStartedOn;

    @Enumerated(EnumType.STRING)
    private State state;

    /** Null until it is initiated, like the three after it until their time comes. */
    @Embedded
    private Filing filing;

    @Embedded
    private EntityChoice choice;

    @Embedded
    private OwnOffer ownOffer;

    @Embedded
    private DisputeEnd ended;

    protected Dispute() {}

    /** {@code resubmissionOf} is the ineligible dispute that this one puts right, mostly null. */
    Dispute(DisputedCase parties, UUID attestationId, LocalDate negotiationStartedOn, UUID resubmissionOf) {
        this.id = OrderedId.next();
        this.parties = parties;
        this.attestationId = attestationId;
        this.negotiationStartedOn = negotiationStartedOn;
        this.resubmissionOf = resubmissionOf;
        this.state = ATTESTED;
    }

    /** The new dispute that puts a wrong grouping right. */
    Dispute resubmission() {
        return new Dispute(parties, attestationId, negotiationStartedOn, id);
    }

    static Dispute byId(UUID id) {
        return Dispute.<Dispute>findByIdOptional(id).orElseThrow(() -> new NotFound("dispute", id));
    }

    @PrePersist
    void added() {
        ReadOnce.added(Dispute.class, caseId(), this);
    }

    /** The disputes of all cases under its number, this one alone where it has none. */
    public List<Dispute> together() {
        return disputeNumber() == null ? List.of(this) : list("filing.disputeNumber = ?1 order by id", disputeNumber());
    }

    /** The one that bears the number and the fees. */
    Dispute lead() {
        return bearsFees() ? this : Disputes.numbered(disputeNumber()).orElseThrow();
    }

    /** The dispute of a case that ended in a determination. */
    public static Optional<Dispute> awarded(UUID caseId) {
        return find("parties.caseId = ?1 and state = ?2 order by id desc", caseId, DETERMINED)
                .firstResultOptional();
    }

    /** The portal has the notice of initiation. */
    void initiate(Filing filing) {
        require("initiated", EnumSet.of(ATTESTED));
        this.filing = filing;
        this.state = INITIATED;
    }

    /** The window closed before anybody filed. */
    void lapse() {
        require("given up", EnumSet.of(ATTESTED));
        this.state = NOT_FILED;
    }

    void selectEntity(String entity, LocalDate selectedOn, LocalDate today) {
        require("given an entity", EnumSet.of(INITIATED));
        new DateOrder(today)
                .check("/selectedOn", selectedOn, "the initiation", initiatedOn())
                .refuse();
        this.choice = new EntityChoice(entity, selectedOn);
        this.state = ENTITY_SELECTED;
    }

    /** The entity dropped out: another will be chosen, and what was sent to this one has to be sent again (FED-SE-09). */
    void loseEntity() {
        require("left by its entity", WITH_ENTITY);
        this.choice = null;
        this.ownOffer = null;
        this.state = INITIATED;
    }

    /** Both fees are paid and the offer is in by the last day; otherwise it counts as not received (FED-OF-03). */
    void submitOffer(FinalOffer sent, Money qualifyingPayment, LocalDate lastDay, LocalDate today) {
        require("sent an offer", EnumSet.of(ENTITY_SELECTED));
        new DateOrder(today)
                .check("/submittedOn", sent.submittedOn(), "the selection of the entity", entitySelectedOn())
                .check("/administrativeFeePaidOn", sent.administrativeFeePaidOn(), "the initiation", initiatedOn())
                .check("/entityFeePaidOn", sent.entityFeePaidOn(), "the selection of the entity", entitySelectedOn())
                .refuse();
        this.ownOffer = new OwnOffer(sent, qualifyingPayment, lastDay);
        this.state = OFFER_SUBMITTED;
    }

    /** An entity may decide before our offer is in: the only offer received is then the other side's (FED-OF-03). */
    void determine(Determination issued, LocalDate today) {
        require("determined", WITH_ENTITY);
        boolean offered = ownOffer != null;
        new DateOrder(today)
                .check(
                        "/determinedOn",
                        issued.determinedOn(),
                        offered ? "our offer" : "the selection of the entity",
                        offered ? ownOffer.submittedOn() : entitySelectedOn())
                .refuse();
        decide(issued);
        this.state = DETERMINED;
    }

    /** The entity put a clerical error right; the day of the determination stays. */
    void correct(Determination issued) {
        require("corrected", EnumSet.of(DETERMINED));
        decide(issued);
    }

    private void decide(Determination issued) {
        issued.requireAmounts();
        if (issued.prevailing() == Determination.Prevailing.SPLIT && !isBatched()) {
            throw new InvalidFields("/prevailing", "only a batch can end without a prevailing party (FED-DT-07)");
        }
        Money own = ownOffer().map(OwnOffer::amount).orElse(null);
        if (isBatched()) {
            issued.requireWithinTheOffers(own);
        } else {
            issued.requireOneOfTheOffers(own);
        }
        this.ended = DisputeEnd.determined(issued);
    }

    /** The entity says that the dispute may go on (FED-EL-02, FED-EL-03). */
    void findEligible(LocalDate foundOn, LocalDate today) {
        require("found eligible", WITH_ENTITY);
        new DateOrder(today)
                .check("/foundOn", foundOn, "the selection of the entity", entitySelectedOn())
                .refuse();
        choice.foundEligible(foundOn);
    }

    /** Null while the entity has not said so. */
    LocalDate eligibleOn() {
        return choice == null ? null : choice.eligibleOn();
    }

    void findIneligible(LocalDate foundOn, IneligibilityReason reason, String message, LocalDate today) {
        require("found ineligible", WITH_ENTITY);
        new DateOrder(today)
                .check("/foundOn", foundOn, "the selection of the entity", entitySelectedOn())
                .refuse();
        this.ended = DisputeEnd.ineligible(foundOn, reason, message);
        this.state = INELIGIBLE;
    }

    void close(LocalDate closedOn, DisputeEnding ending, Boolean foundEligible, String reason, LocalDate today) {
        require("closed", BEFORE_THE_END);
        boolean selected = choice != null;
        new DateOrder(today)
                .check(
                        "/closedOn",
                        closedOn,
                        selected ? "the selection of the entity" : "the initiation",
                        selected ? entitySelectedOn() : initiatedOn())
                .refuse();
        this.ended = DisputeEnd.closed(closedOn, ending, selected ? eligibleWhenClosed(foundEligible) : FALSE, reason);
        this.state = CLOSED;
    }

    private Boolean eligibleWhenClosed(Boolean said) {
        if (eligibleOn() == null) {
            return said;
        }
        if (FALSE.equals(said)) {
            throw new InvalidFields("/foundEligible", "the entity found it eligible on " + eligibleOn());
        }
        return TRUE;
    }

    private void require(String wanted, Set<State> allowed) {
        if (!allowed.contains(state)) {
            throw new WrongDisputeState(this, wanted);
        }
    }

    boolean isLive() {
        return LIVE.contains(state);
    }

    /** A batching finding may be put right once, by another dispute (FED-RS-01). */
    boolean mayBeResubmitted() {
        return state == INELIGIBLE && mayBeResubmitted(ended.ineligibleBecause(), resubmissionOf != null);
    }

    /** FED-RS-01: a wrong grouping, and only once. */
    static boolean mayBeResubmitted(IneligibilityReason reason, boolean isResubmission) {
        return reason.canBePutRight() && !isResubmission;
    }

    /** What the award adds to what came and what the patient owes; negative is what the provider owes back (FED-PY-01). */
    public Money due(Money paid, Money patientResponsibility) {
        return DisputeEnd.due(award(), paid, patientResponsibility);
    }

    /** How it ended for the entity fee (FED-FE-06); empty while that is open or hangs on facts not known. */
    Optional<FeeAllocation.Outcome> feeOutcome() {
        return ended == null ? Optional.empty() : ended.feeOutcome();
    }

    /** The day of the determination, the finding or the closure; null while it goes on. */
    LocalDate endedOn() {
        return ended == null ? null : ended.day();
    }

    /** How much of the paid entity fee comes back; empty while that is open or hangs on facts not known. */
    Optional<Money> entityFeeRefund() {
        return ownOffer().flatMap(offer -> feeOutcome().map(outcome -> outcome.backOf(offer.entityFee())));
    }

    /** Whether this case's dispute bears the fees of its number. */
    boolean bearsFees() {
        return filing == null || filing.bearsFees();
    }

    boolean isBatched() {
        return kind() == Kind.BATCHED;
    }

    /** The days from which this dispute's clocks run. */
    LegalEvents events() {
        return LegalEvents.NONE
                .with(Trigger.OPEN_NEGOTIATION_STARTED, negotiationStartedOn)
                .with(Trigger.IDR_INITIATED, initiatedOn())
                .with(Trigger.ENTITY_SELECTED, entitySelectedOn())
                .with(Trigger.DETERMINATION_ISSUED, determinedOn())
                .with(Trigger.RESUBMISSION_REQUESTED, ineligibleOn());
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return parties.caseId();
    }

    public State state() {
        return state;
    }

    public String disputeNumber() {
        return filing == null ? null : filing.disputeNumber();
    }

    /** The out-of-network rate that was chosen, cost sharing and initial payment included. */
    public Money award() {
        return ended == null ? null : ended.award();
    }

    public LocalDate determinedOn() {
        return ended == null ? null : ended.determinedOn();
    }

    int version() {
        return version;
    }

    public String caseNumber() {
        return parties.caseNumber();
    }

    UUID providerId() {
        return parties.providerId();
    }

    /** Null until it is initiated. */
    Kind kind() {
        return filing == null ? null : filing.kind();
    }

    UUID attestationId() {
        return attestationId;
    }

    UUID resubmissionOf() {
        return resubmissionOf;
    }

    LocalDate negotiationStartedOn() {
        return negotiationStartedOn;
    }

    LocalDate initiatedOn() {
        return filing == null ? null : filing.initiatedOn();
    }

    String preferredEntity() {
        return filing == null ? null : filing.preferredEntity();
    }

    /** Empty where the provider filed itself, and until it is initiated. */
    Optional<String> representative() {
        return filing == null ? Optional.empty() : Optional.ofNullable(filing.representative());
    }

    String entity() {
        return choice == null ? null : choice.entity();
    }

    LocalDate entitySelectedOn() {
        return choice == null ? null : choice.selectedOn();
    }

    /** Empty until our offer counts as received. */
    Optional<OwnOffer> ownOffer() {
        return Optional.ofNullable(ownOffer);
    }

    LocalDate ineligibleOn() {
        return ended == null ? null : ended.ineligibleOn();
    }

    IneligibilityReason ineligibleBecause() {
        return ended == null ? null : ended.ineligibleBecause();
    }

    Money administrativeFee() {
        return filing == null ? null : filing.administrativeFee();
    }

    LocalDate closedOn() {
        return ended == null ? null : ended.closedOn();
    }

    DisputeEnding ending() {
        return ended == null ? null : ended.ending();
    }

    DisputedCase parties() {
        return parties;
    }

    /** Empty until it ended, and where nobody ever filed. */
    Optional<DisputeEnd> ended() {
        return Optional.ofNullable(ended);
    }
}
