package dev.parley.idr;

import dev.parley.money.Money;
import dev.parley.policy.Policies;
import dev.parley.regulation.Confidence;
import dev.parley.regulation.FederalFees;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The entities that may decide, with what is known of each, for whoever chooses one. */
@ApplicationScoped
class ListEntities {
    private final Policies policies;
    private final FederalFees published;
    private final EntityHistory history;
    private final SelectionSteps steps;

    ListEntities(Policies policies, FederalFees published, EntityHistory history, SelectionSteps steps) {
        this.policies = policies;
        this.published = published;
        this.history = history;
        this.steps = steps;
    }

    /** An entity on the list, with own experience. */
    public record EntityView(
            String name,
            List<String> aliases,
            LocalDate certifiedFrom,
            LocalDate certifiedUntil,
            Confidence confidence,
            String source,
            List<CertifiedEntity.ListedFee> fees,
            EntityHistory.Statistics own) {}

    /** An entity as a choice for one dispute. */
    public record EntityChoiceView(
            String name,
            @Schema(description = "On the day of initiation, as far as the loaded list knows") boolean certified,
            Confidence confidence,
            @Schema(description = "What each party would pay; absent where nobody loaded it") Money fee,
            @Schema(description = "Where the fee comes from") String feeSource,
            @Schema(description = "What has to be found out before the fee is known") String question,
            @Schema(description = "Least the published range allows for this dispute") Money rangeLeast,
            Money rangeMost,
            String rangeRule,
            @Schema(description = "Ties to one of the parties that were declared; one is enough to keep it out")
                    List<EntityConflict.EntityConflictView> conflicts,
            @Schema(description = "A party or the Departments named it in this dispute") boolean named,
            EntityHistory.Statistics own,
            @Schema(description = "What speaks for caution") List<String> warnings) {}

    List<EntityView> all() {
        Map<String, EntityHistory.Statistics> own = history.byEntity();
        return terms().entities().stream()
                .map(entity -> new EntityView(
                        entity.name(),
                        entity.aliases(),
                        entity.certifiedFrom(),
                        entity.certifiedUntil(),
                        entity.confidence(),
                        entity.source(),
                        entity.fees(),
                        own(entity, own)))
                .toList();
    }

    /** Those without a conflict first, then by own experience and name. */
    List<EntityChoiceView> choices(Dispute dispute) {
        if (dispute.initiatedOn() == null) {
            throw new WrongDisputeState(dispute, "given an entity");
        }
        Map<String, EntityHistory.Statistics> own = history.byEntity();
        EntitySelection selection = steps.of(dispute);
        List<EntityConflict> conflicts =
                EntityConflict.between(dispute.parties().payerId(), dispute.providerId(), dispute.initiatedOn());
        int lines = DisputeItem.together(dispute).size();
        Optional<FederalFees.EntityFeeRange> range =
                published.entity(dispute.initiatedOn(), dispute.isBatched(), lines);
        return terms().entities().stream()
                .map(entity -> choice(entity, dispute, lines, range, conflicts, selection, own(entity, own)))
                .sorted(Comparator.comparing(
                                (EntityChoiceView one) -> !one.conflicts().isEmpty())
                        .thenComparing(one -> !one.certified())
                        .thenComparing(one -> -one.own().determined())
                        .thenComparing(EntityChoiceView::name))
                .toList();
    }

    private static EntityChoiceView choice(
            CertifiedEntity entity,
            Dispute dispute,
            int lines,
            Optional<FederalFees.EntityFeeRange> range,
            List<EntityConflict> conflicts,
            EntitySelection selection,
            EntityHistory.Statistics own) {
        Optional<CertifiedEntity.ListedFee> listed = entity.feeOn(dispute.initiatedOn());
        Money fee = listed.map(one -> one.of(dispute.isBatched(), lines)).orElse(null);
        List<EntityConflict.EntityConflictView> ties = conflicts.stream()
                .filter(conflict -> entity.keys().anyMatch(conflict::hasKey))
                .map(EntityConflict::view)
                .toList();
        boolean certified = entity.certifiedOn(dispute.initiatedOn());
        List<String> warnings = new ArrayList<>();
        if (entity.confidence().warnsOnly()) {
            warnings.add("The source is not sure (" + entity.confidence() + "): look at the current list of CMS");
        }
        if (!certified) {
            warnings.add("Not certified on the day of initiation, as far as the list knows");
        }
        if (!ties.isEmpty()) {
            warnings.add("A conflict of interest is declared (FED-SE-11)");
        }
        range.filter(bounds -> fee != null && (fee.isLessThan(bounds.least()) || fee.isMoreThan(bounds.most())))
                .ifPresent(bounds -> warnings.add("The fee lies outside " + bounds.least() + " to " + bounds.most()
                        + " (" + bounds.ruleId() + ")"));
        return new EntityChoiceView(
                entity.name(),
                certified,
                entity.confidence(),
                fee,
                listed.map(CertifiedEntity.ListedFee::source).orElse(null),
                fee == null
                        ? "What does " + entity.name() + " charge for disputes initiated on " + dispute.initiatedOn()
                                + "? Load it from the list of CMS (FED-FE-07)"
                        : null,
                range.map(FederalFees.EntityFeeRange::least).orElse(null),
                range.map(FederalFees.EntityFeeRange::most).orElse(null),
                range.map(FederalFees.EntityFeeRange::ruleId).orElse(null),
                ties,
                selection.wasNamed(entity.name()),
                own,
                warnings);
    }

    private static EntityHistory.Statistics own(
            CertifiedEntity entity, Map<String, EntityHistory.Statistics> statistics) {
        return entity.keys()
                .map(statistics::get)
                .filter(found -> found != null)
                .max(Comparator.comparing(EntityHistory.Statistics::disputes))
                .orElse(EntityHistory.Statistics.NONE);
    }

    private EntityTerms terms() {
        return policies.inForce(EntityTerms.class).terms();
    }
}
