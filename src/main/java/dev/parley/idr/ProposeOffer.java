package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.money.Money;
import dev.parley.negotiation.ProposeFinalOffer;
import dev.parley.policy.Policies;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.FederalFees;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lays a final offer beside every item of a case's dispute, for a person to take or change. Nothing is sent. */
@ApplicationScoped
class ProposeOffer {
    private final ProposeFinalOffer prices;
    private final FederalFees published;
    private final Policies policies;
    private final PostFees fees;

    ProposeOffer(ProposeFinalOffer prices, FederalFees published, Policies policies, PostFees fees) {
        this.prices = prices;
        this.published = published;
        this.policies = policies;
        this.fees = fees;
    }

    /** An item with its proposed number. */
    public record ProposedItem(
            UUID itemId,
            Integer line,
            String code,
            List<String> modifiers,
            LocalDate servedOn,
            Money qualifyingPayment,
            @Schema(description = "Absent where the qualifying payment amount is not known") Money offer,
            BigDecimal percentOfQpa,
            @Schema(description = "What the higher of both published medians says") Money upTo,
            @Schema(description = "From which figures the number comes") String because,
            @Schema(description = "What has to be found out before a number can be proposed") String question) {}

    /** The whole offer of one case. */
    public record OfferProposal(
            UUID disputeId,
            List<ProposedItem> items,
            @Schema(description = "Absent while an item has no number") Money total,
            BigDecimal totalPercentOfQpa,
            @Schema(description = "What was paid and what the patient owes: an offer below it asks for nothing")
                    Money rateSoFar,
            @Schema(description = "The last day for offer and fees (FED-OF-01, FED-FE-02); absent before a selection")
                    LocalDate dueOn,
            @Schema(description = "By the day of initiation (FED-FE-01)") Money administrativeFee,
            @Schema(description = "What the entity charges; absent where nobody loaded it") Money entityFee,
            @Schema(description = "The published range for this kind and number of lines (FED-FE-05)")
                    Money entityFeeLeast,
            Money entityFeeMost,
            @Schema(
                            description =
                                    "Fees whose payment is not recorded: without them the offer is not received (FED-OF-03)")
                    List<String> unpaid,
            List<String> warnings) {}

    OfferProposal of(Dispute dispute) {
        CaseFile file = CaseFile.byId(dispute.caseId());
        List<DisputeItem> items = DisputeItem.of(dispute.id());
        List<ProposedItem> proposed = proposed(file, items);
        boolean complete = !proposed.isEmpty() && proposed.stream().allMatch(item -> item.offer() != null);
        Money total =
                complete ? Money.sum(proposed.stream().map(ProposedItem::offer).toList()) : null;
        Money qualifying = complete
                ? Money.sum(
                        proposed.stream().map(ProposedItem::qualifyingPayment).toList())
                : null;
        Money soFar =
                file.patientResponsibility() == null ? file.paid() : file.paid().plus(file.patientResponsibility());
        boolean filed = dispute.initiatedOn() != null;
        int lines = DisputeItem.together(dispute).size();
        Optional<FederalFees.EntityFeeRange> range =
                filed ? published.entity(dispute.initiatedOn(), dispute.isBatched(), lines) : Optional.empty();
        List<String> warnings = new ArrayList<>();
        if (total != null && !total.isMoreThan(soFar)) {
            warnings.add(
                    "The proposal of " + total + " asks for no more than what was paid and the patient owes, " + soFar);
        }
        range.filter(bounds -> bounds.confidence().warnsOnly())
                .ifPresent(bounds ->
                        warnings.add("The range of entity fees is not sure (" + bounds.ruleId() + "): ask the entity"));
        Optional<Money> listed = listedFee(dispute, lines);
        if (dispute.entity() != null && listed.isEmpty()) {
            warnings.add("Nobody loaded what " + dispute.entity() + " charges (FED-FE-07): ask, and do not guess");
        }
        return new OfferProposal(
                dispute.id(),
                proposed,
                total,
                total == null ? null : total.percentOf(qualifying),
                soFar,
                Deadline.open(file.id(), ClockKind.OFFER).map(Deadline::dueOn).orElse(null),
                dispute.administrativeFee(),
                listed.orElse(null),
                range.map(FederalFees.EntityFeeRange::least).orElse(null),
                range.map(FederalFees.EntityFeeRange::most).orElse(null),
                dispute.entity() == null ? List.of() : fees.unpaid(dispute),
                warnings);
    }

    private Optional<Money> listedFee(Dispute dispute, int lines) {
        return Optional.ofNullable(dispute.entity())
                .flatMap(name -> policies.inForce(EntityTerms.class).terms().named(name))
                .flatMap(entity -> entity.feeOn(dispute.initiatedOn()))
                .map(fee -> fee.of(dispute.isBatched(), lines));
    }

    private List<ProposedItem> proposed(CaseFile file, List<DisputeItem> items) {
        List<DisputeItem> priced = items.stream()
                .filter(item -> item.qualifyingPayment().isPresent())
                .toList();
        List<ProposeFinalOffer.Proposed> numbers = prices.of(
                file,
                priced.stream()
                        .map(item -> new ProposeFinalOffer.Item(
                                item.code(), item.qualifyingPayment().orElseThrow(), item.charge()))
                        .toList());
        return items.stream()
                .map(item -> {
                    int at = priced.indexOf(item);
                    return at < 0 ? asked(item) : numbered(item, numbers.get(at));
                })
                .toList();
    }

    private static ProposedItem numbered(DisputeItem item, ProposeFinalOffer.Proposed number) {
        Money qualifying = item.qualifyingPayment().orElseThrow();
        return new ProposedItem(
                item.id(),
                item.line().orElse(null),
                item.code(),
                item.modifiers(),
                item.servedOn(),
                qualifying,
                number.amount(),
                number.amount().percentOf(qualifying),
                number.upTo(),
                number.because(),
                null);
    }

    private static ProposedItem asked(DisputeItem item) {
        return new ProposedItem(
                item.id(),
                item.line().orElse(null),
                item.code(),
                item.modifiers(),
                item.servedOn(),
                null,
                null,
                null,
                null,
                null,
                "What is the qualifying payment amount of this item? The payer owes it (FED-OF-02)");
    }
}
