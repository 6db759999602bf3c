package dev.parley.idr;

import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;

/**
 * One item of a dispute: a billed line, or the whole claim where a bundle is billed under one code (FED-BU-01). Offers and
 * determinations are made item by item (FED-OF-02, FED-OF-04).
 */
@Entity
public class DisputeItem extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID disputeId;
    private UUID caseId;
    private String caseNumber;

    /** Null for the claim as a whole. */
    private Integer line;

    private String code;
    private String modifiers;
    private LocalDate servedOn;
    private BigDecimal units;
    private Money charge;
    private Money qualifyingPayment;
    private Money ownOffer;
    private Money payerOffer;

    @Embedded
    private ItemDecision decision;

    /** Null while it is part of the dispute. */
    private LocalDate droppedOn;

    @Enumerated(EnumType.STRING)
    private IneligibilityReason droppedBecause;

    /** Whether a person said what becomes of it after it was dropped. */
    private boolean droppedDecided;

    protected DisputeItem() {}

    /** Without a line or code of its own. */
    DisputeItem(Dispute dispute, Money charge, LocalDate servedOn, Money qualifyingPayment) {
        this.id = OrderedId.next();
        this.disputeId = dispute.id();
        this.caseId = dispute.caseId();
        this.caseNumber = dispute.caseNumber();
        this.charge = charge;
        this.servedOn = servedOn;
        this.qualifyingPayment = qualifyingPayment;
        this.modifiers = "";
    }

    /** {@code qualifyingPayment} is null where nobody disclosed one for the line. */
    static DisputeItem of(Dispute dispute, ClaimLine billed, Money qualifyingPayment) {
        DisputeItem item = new DisputeItem(dispute, billed.charge(), billed.serviceFrom(), qualifyingPayment);
        item.line = billed.lineNumber();
        item.code = billed.procedureCode() == null ? billed.revenueCode() : billed.procedureCode();
        item.modifiers = String.join(",", billed.modifiers());
        item.units = billed.units();
        return item;
    }

    /** A bundle: many services under one code, one determination. */
    static DisputeItem whole(Dispute dispute, Claim claim, Money charge, Money qualifyingPayment) {
        DisputeItem item = new DisputeItem(dispute, charge, claim.serviceFrom(), qualifyingPayment);
        item.code = claim.diagnosisRelatedGroup().map(group -> "DRG " + group).orElse(null);
        return item;
    }

    /** Of one case's dispute, without what was dropped from it. */
    static List<DisputeItem> of(UUID disputeId) {
        return list("disputeId = ?1 and droppedOn is null order by id", disputeId);
    }

    /** Of one case's dispute, what was dropped from it and nobody has decided about. */
    static List<DisputeItem> undecided(UUID disputeId) {
        return list("disputeId = ?1 and droppedOn is not null and not droppedDecided order by id", disputeId);
    }

    /** Lines of a case that another dispute of it is about. */
    static Set<Integer> linesOfOthers(UUID caseId, UUID disputeId) {
        return DisputeItem.<DisputeItem>list(
                        "caseId = ?1 and disputeId <> ?2 and droppedOn is null and line is not null", caseId, disputeId)
                .stream()
                .map(item -> item.line)
                .collect(Collectors.toSet());
    }

    /** Of the whole dispute without what was dropped from it: in a batch, the items of all cases under its number. */
    static List<DisputeItem> together(Dispute dispute) {
        return listed(dispute).stream().filter(item -> item.droppedOn == null).toList();
    }

    /** All that the dispute was filed about. */
    static List<DisputeItem> listed(Dispute dispute) {
        return dispute.disputeNumber() == null
                ? list("disputeId = ?1 order by id", dispute.id())
                : list(
                        "disputeId in (select d.id from Dispute d where d.filing.disputeNumber = ?1) order by id",
                        dispute.disputeNumber());
    }

    /** Somebody named the amount after the filing. */
    void learnQualifyingPayment(Money disclosed) {
        this.qualifyingPayment = disclosed;
    }

    /** The one number that is asked for this item (FED-OF-04). */
    void offer(Money own) {
        this.ownOffer = own;
    }

    void payerOffered(Money theirs) {
        this.payerOffer = theirs;
    }

    /** The entity found it ineligible, and the others go on (FED-EL-04). */
    void drop(LocalDate on, IneligibilityReason reason) {
        this.droppedOn = on;
        this.droppedBecause = reason;
    }

    /** A person said what becomes of it. */
    void decidedAfterDrop() {
        this.droppedDecided = true;
    }

    /** The entity took one of the two offers. */
    void decided(Determination.ItemDetermination issued) {
        if (issued.payerOffer() != null) {
            this.payerOffer = issued.payerOffer();
        }
        this.decision = new ItemDecision(issued);
    }

    /** Whether a determination says of it what was decided; one that does not name it says nothing else. */
    boolean says(Determination issued) {
        return issued.items().stream()
                .filter(one -> one.itemId().equals(id))
                .allMatch(one -> decision != null && decision.says(one));
    }

    /** Empty until the entity decided about it, and where nobody said how it decided item by item. */
    Optional<ItemDecision> decision() {
        return Optional.ofNullable(decision);
    }

    UUID id() {
        return id;
    }

    UUID disputeId() {
        return disputeId;
    }

    UUID caseId() {
        return caseId;
    }

    /** Counted from 1; empty for the claim as a whole. */
    Optional<Integer> line() {
        return Optional.ofNullable(line);
    }

    /** The service code, or the revenue code where none was billed; null for the claim as a whole. */
    String code() {
        return code;
    }

    List<String> modifiers() {
        return modifiers.isEmpty() ? List.of() : List.of(modifiers.split(","));
    }

    LocalDate servedOn() {
        return servedOn;
    }

    Money charge() {
        return charge;
    }

    /** Empty while nobody disclosed one for this item. */
    Optional<Money> qualifyingPayment() {
        return Optional.ofNullable(qualifyingPayment);
    }

    /** Null while it is part of the dispute. */
    LocalDate droppedOn() {
        return droppedOn;
    }

    /** Null while it is part of the dispute. */
    IneligibilityReason droppedBecause() {
        return droppedBecause;
    }

    Optional<Money> ownOffer() {
        return Optional.ofNullable(ownOffer);
    }

    Optional<Money> payerOffer() {
        return Optional.ofNullable(payerOffer);
    }

    DisputeItemView view() {
        return new DisputeItemView(
                id,
                disputeId,
                caseId,
                caseNumber,
                line,
                code,
                modifiers(),
                servedOn,
                units,
                charge,
                qualifyingPayment,
                ownOffer,
                percent(ownOffer),
                payerOffer,
                percent(payerOffer),
                decision().map(ItemDecision::prevailing).orElse(null),
                decision().map(ItemDecision::award).orElse(null),
                decision().map(ItemDecision::reason).orElse(null),
                droppedOn,
                droppedBecause,
                false);
    }

    private BigDecimal percent(Money offer) {
        return offer == null || qualifyingPayment == null ? null : offer.percentOf(qualifyingPayment);
    }
}
