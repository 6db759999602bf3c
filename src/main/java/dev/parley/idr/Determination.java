package dev.parley.idr;

import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the entity decided. */
public record Determination(
        @NotNull LocalDate determinedOn,
        @NotNull @Schema(description = "The rate that was chosen, cost sharing and initial payment included")
                Money award,
        @NotNull Prevailing prevailing,
        Money payerOffer,
        @Size(max = 4000) @Schema(description = "Needed when the award is not the chosen offer") String reason,
        @Size(max = 500) @Schema(
                        description = "What was decided item by item (FED-OF-04): all items of this case, or of a batch"
                                + " those of all its cases at once, which determines them together. The award is"
                                + " then their sum. A dispute about one item needs none")
                List<@NotNull @Valid ItemDetermination> items) {
    public Determination {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** What the entity decided about one item. */
    public record ItemDetermination(
            @NotNull UUID itemId,
            @NotNull @Schema(description = "PROVIDER or PAYER") Prevailing prevailing,
            @NotNull @Schema(
                            description =
                                    "One of the two offers for the item, cost sharing and initial payment included")
                    Money award,
            @Schema(description = "What the payer offered for the item, where the decision tells it") Money payerOffer,
            @Size(max = 1000) @Schema(description = "Needed when the award is neither of the two offers")
                    String reason) {}

    /** What is said of the only item is said of the dispute. */
    Determination ofOnly(UUID itemId) {
        return prevailing == Prevailing.SPLIT
                ? this
                : new Determination(
                        determinedOn,
                        award,
                        prevailing,
                        payerOffer,
                        reason,
                        List.of(new ItemDetermination(itemId, prevailing, award, payerOffer, reason)));
    }

    /** The part of it that concerns one case of a batch. */
    Determination only(List<ItemDetermination> own) {
        boolean all = own.size() == items.size();
        return new Determination(
                determinedOn,
                Money.sum(own.stream().map(ItemDetermination::award).toList()),
                prevailing,
                all ? payerOffer : null,
                reason,
                own);
    }

    /** The same as decided on another day. */
    Determination on(LocalDate day) {
        return new Determination(day, award, prevailing, payerOffer, reason, items);
    }

    /** Whose offer was chosen; a batch may be split evenly (FED-DT-07). */
    public enum Prevailing {
        PROVIDER,
        PAYER,
        SPLIT
    }

    void requireAmounts() {
        if (award.isNegative()) {
            throw new InvalidFields("/award", "must not be negative");
        }
        if (payerOffer != null && payerOffer.isNegative()) {
            throw new InvalidFields("/payerOffer", "must not be negative");
        }
    }

    /** The entity chooses one of two numbers (FED-OF-04); another one may be right only for a reason. */
    void requireOneOfTheOffers(Money ownOffer) {
        Money chosen = prevailing == Prevailing.PROVIDER ? ownOffer : payerOffer;
        boolean neither = chosen != null && !chosen.equals(award);
        if (neither && (reason == null || reason.isBlank())) {
            throw new InvalidFields(
                    "/award", "is not the chosen offer of " + chosen + " (FED-OF-04); if it is right, give the reason");
        }
    }

    /**
     * The whole of a batch's items, or one of them: each item is one of the two numbers (FED-OF-04), so that their sum lies between the
     * sums, whoever prevails. What is told item by item is held against the offers for each item.
     */
    void requireWithinTheOffers(Money ownOffer) {
        if (items.size() > 1 || ownOffer == null || payerOffer == null || saysWhy()) {
            return;
        }
        Money least = ownOffer.min(payerOffer);
        Money most = ownOffer.max(payerOffer);
        if (award.isLessThan(least) || award.isMoreThan(most)) {
            throw new InvalidFields(
                    "/award",
                    "lies outside the two offers of " + least + " and " + most
                            + " (FED-OF-04); if it is right, give the reason");
        }
    }

    private boolean saysWhy() {
        return Stream.concat(Stream.ofNullable(reason), items.stream().map(ItemDetermination::reason))
                .anyMatch(why -> why != null && !why.isBlank());
    }
}
