package dev.parley.idr.state;

import static dev.parley.idr.state.StateDispute.State.*;

import dev.parley.http.NotFound;
import dev.parley.idr.DateOrder;
import dev.parley.idr.DisputedCase;
import dev.parley.money.Money;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.StateRoad;
import dev.parley.regulation.Trigger;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One request for the process of the state that settles a price, from its filing to its end. */
@Entity
public class StateDispute extends PanacheEntityBase {
    /** How far it has come. */
    public enum State {
        FILED,
        NEUTRAL_NAMED,
        OFFER_SENT,
        DECIDED,
        /** The parties agreed in mediation; the agreement is the case's settlement. */
        AGREED,
        /** The mediation failed. */
        FAILED,
        CLOSED
    }

    /** How it ended without a decision and without an agreement. */
    public enum Ending {
        /** The office or the arbitrator did not take it. */
        DISMISSED,
        WITHDRAWN,
        SETTLED
    }

    /** Whose price was taken, or neither's. */
    public enum Prevailing {
        PROVIDER,
        PAYER,
        NEITHER
    }

    private static final Set<State> LIVE = EnumSet.of(FILED, NEUTRAL_NAMED, OFFER_SENT);

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    @Embedded
    private DisputedCase parties;

    @Embedded
    private StateFiling filing;

    @Enumerated(EnumType.STRING)
    private State state;

    private String neutral;
    private LocalDate neutralNamedOn;
    private LocalDate meetsOn;
    private Money offer;
    private LocalDate offeredOn;
    private String offerEvidence;
    /** Null until it ended. */
    @Embedded
    private StateDisputeEnd ended;

    protected StateDispute() {}

    StateDispute(DisputedCase parties, StateFiling filing) {
        this.id = OrderedId.next();
        this.parties = parties;
        this.filing = filing;
        this.state = FILED;
    }

    static StateDispute byId(UUID id) {
        return StateDispute.<StateDispute>findByIdOptional(id).orElseThrow(() -> new NotFound("state dispute", id));
    }

    static Optional<StateDispute> latest(UUID caseId) {
        return find("parties.caseId = ?1 order by id desc", caseId).firstResultOptional();
    }

    /** The live one, where the process says that there is one. */
    static StateDispute current(UUID caseId) {
        return latest(caseId)
                .filter(StateDispute::isLive)
                .orElseThrow(() -> new IllegalStateException("Case " + caseId + " has no live state dispute"));
    }

    /** The one of a case that ended in a decision. */
    public static Optional<StateDispute> awarded(UUID caseId) {
        return latest(caseId).filter(dispute -> dispute.state == DECIDED);
    }

    /** {@code meetsOn} is the last day for submissions, or the day of the mediation. */
    void nameNeutral(String name, LocalDate namedOn, LocalDate meetsOn, LocalDate today) {
        require("given a neutral", EnumSet.of(FILED));
        new DateOrder(today)
                .check("/namedOn", namedOn, "the request", filedOn())
                .refuse();
        this.neutral = name;
        this.neutralNamedOn = namedOn;
        this.meetsOn = meetsOn;
        this.state = NEUTRAL_NAMED;
    }

    void submit(Money offer, LocalDate submittedOn, String evidence, LocalDate today) {
        require("sent an offer", EnumSet.of(NEUTRAL_NAMED));
        new DateOrder(today)
                .check("/submittedOn", submittedOn, "the naming of " + neutral, neutralNamedOn)
                .refuse();
        this.offer = offer;
        this.offeredOn = submittedOn;
        this.offerEvidence = evidence;
        this.state = OFFER_SENT;
    }

    /** The mediation goes on another day. */
    void adjourn(LocalDate to) {
        this.meetsOn = to;
    }

    void decide(StateDecision decision, LocalDate today) {
        require("decided", LIVE);
        new DateOrder(today)
                .check("/decidedOn", decision.decidedOn(), "the request", filedOn())
                .refuse();
        this.ended = StateDisputeEnd.decided(decision);
        this.state = DECIDED;
    }

    void agree(LocalDate on) {
        require("settled in mediation", EnumSet.of(NEUTRAL_NAMED));
        this.ended = StateDisputeEnd.on(on, null);
        this.state = AGREED;
    }

    void fail(LocalDate on, String reason) {
        require("given up as failed", EnumSet.of(NEUTRAL_NAMED));
        this.ended = StateDisputeEnd.on(on, reason);
        this.state = FAILED;
    }

    void close(LocalDate on, Ending how, String reason, LocalDate today) {
        require("closed", LIVE);
        new DateOrder(today).check("/closedOn", on, "the request", filedOn()).refuse();
        this.ended = StateDisputeEnd.closed(on, how, reason);
        this.state = CLOSED;
    }

    private void require(String wanted, Set<State> allowed) {
        if (!allowed.contains(state)) {
            throw new WrongStateOfDispute(id, state, wanted);
        }
    }

    boolean isLive() {
        return LIVE.contains(state);
    }

    /** The days from which the clocks inside the process run. */
    LegalEvents events() {
        return LegalEvents.NONE
                .with(Trigger.STATE_DISPUTE_FILED, filedOn())
                .with(Trigger.STATE_NEUTRAL_NAMED, neutralNamedOn)
                .with(Trigger.STATE_SUBMISSIONS_MADE, offeredOn)
                .with(Trigger.STATE_DECISION_ISSUED, state == DECIDED || state == FAILED ? endedOn() : null);
    }

    public UUID id() {
        return id;
    }

    public Money award() {
        return ended == null ? null : ended.award();
    }

    public LocalDate decidedOn() {
        return ended == null ? null : ended.decidedOn();
    }

    /** By when the payer has to pay, as the decision says; null where it need not. */
    public LocalDate payableUntil() {
        return ended == null ? null : ended.payableUntil();
    }

    int version() {
        return version;
    }

    UUID caseId() {
        return parties.caseId();
    }

    StateRoad.Kind kind() {
        return filing.kind();
    }

    State state() {
        return state;
    }

    Ending ending() {
        return ended == null ? null : ended.ending();
    }

    LocalDate filedOn() {
        return filing.filedOn();
    }

    LocalDate meetsOn() {
        return meetsOn;
    }

    LocalDate endedOn() {
        return ended == null ? null : ended.endedOn();
    }

    String office() {
        return filing.office();
    }

    String reference() {
        return filing.reference();
    }

    String neutral() {
        return neutral;
    }

    public StateDisputeView view() {
        return new StateDisputeView(
                id,
                parties.caseId(),
                parties.caseNumber(),
                parties.claimNumber(),
                parties.payerId(),
                parties.payerName(),
                parties.providerId(),
                filing.serviceState(),
                filing.roadId(),
                filing.kind(),
                filing.office(),
                state,
                filing.filedOn(),
                filing.reference(),
                filing.fee(),
                filing.evidence(),
                neutral,
                neutralNamedOn,
                meetsOn,
                offer,
                offeredOn,
                ended == null ? null : ended.payerOffer(),
                decidedOn(),
                ended == null ? null : ended.prevailing(),
                award(),
                payableUntil(),
                endedOn(),
                ending(),
                ended == null ? null : ended.text());
    }
}
