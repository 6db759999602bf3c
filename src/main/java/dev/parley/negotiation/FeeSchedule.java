package dev.parley.negotiation;

import dev.parley.http.Problem.FieldError;
import dev.parley.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the negotiation service takes for a case, from what was recovered over the first payment (FEE-01). */
@Schema(name = "FeeSchedule")
public record FeeSchedule(
        @NotNull Model model,
        @PositiveOrZero @DecimalMax("100") @Schema(description = "Of PERCENT and CONTINGENCY") BigDecimal percent,
        @Schema(description = "Of FLAT: what each case costs, recovered or not") Money flat,
        @Schema(
                        description =
                                "Of CONTINGENCY: the least that a recovering case costs, though never more than it brought")
                Money least,
        @Size(max = 20) @Schema(description = "Of TIERED: each tier's percent is of the part inside it, the lowest first")
                List<@Valid Tier> tiers) {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** How it is counted. */
    public enum Model {
        PERCENT,
        FLAT,
        CONTINGENCY,
        TIERED
    }

    /** A part of the gain, up to an amount; the last has none. */
    public record Tier(Money upTo, @NotNull @PositiveOrZero @DecimalMax("100") BigDecimal percent) {}

    public FeeSchedule {
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
    }

    /** The fee on what was gained over the first payment. It grows with the gain, and never faster than it. */
    Money on(Money gain) {
        Money won = gain.max(Money.ZERO);
        return switch (model) {
            case FLAT -> flat;
            case PERCENT -> share(won, percent);
            case CONTINGENCY -> share(won, percent).max(least).min(won);
            case TIERED -> tiered(won);
        };
    }

    /** How the fee on a gain comes about. */
    String sum(Money gain) {
        Money won = gain.max(Money.ZERO);
        return switch (model) {
            case FLAT -> flat + " for each case";
            case PERCENT -> percent.toPlainString() + "% of " + won + " = " + on(gain);
            case CONTINGENCY ->
                percent.toPlainString() + "% of " + won + ", at least " + least + " and at most " + won + " = "
                        + on(gain);
            case TIERED ->
                tiers.stream()
                                .map(tier -> tier.percent().toPlainString() + "% "
                                        + (tier.upTo() == null ? "beyond" : "up to " + tier.upTo()))
                                .collect(Collectors.joining(", "))
                        + " of " + won + " = " + on(gain);
        };
    }

    boolean isPercentage() {
        return model != Model.FLAT;
    }

    private Money tiered(Money gain) {
        Money fee = Money.ZERO;
        Money from = Money.ZERO;
        for (Tier tier : tiers) {
            Money to = tier.upTo() == null ? gain : tier.upTo().min(gain);
            fee = fee.plus(share(to.minus(from).max(Money.ZERO), tier.percent()));
            from = to.max(from);
        }
        return fee;
    }

    private static Money share(Money of, BigDecimal percent) {
        return of.times(percent.multiply(CENT));
    }

    /** What the model needs and what does not belong to it, by field under the pointer. */
    List<FieldError> wrong(String pointer) {
        List<FieldError> wrong = new ArrayList<>();
        need(wrong, pointer + "/percent", percent != null, model == Model.PERCENT || model == Model.CONTINGENCY);
        need(wrong, pointer + "/flat", flat != null, model == Model.FLAT);
        need(wrong, pointer + "/least", least != null, model == Model.CONTINGENCY);
        need(wrong, pointer + "/tiers", !tiers.isEmpty(), model == Model.TIERED);
        if (flat != null && flat.isNegative()) {
            wrong.add(new FieldError(pointer + "/flat", "must not be negative"));
        }
        if (least != null && least.isNegative()) {
            wrong.add(new FieldError(pointer + "/least", "must not be negative"));
        }
        Money from = Money.ZERO;
        for (int at = 0; at < tiers.size(); at++) {
            Money upTo = tiers.get(at).upTo();
            boolean last = at == tiers.size() - 1;
            if (last != (upTo == null)) {
                wrong.add(new FieldError(
                        pointer + "/tiers/" + at + "/upTo", "is left out of the last tier, and only there"));
            } else if (upTo != null && !upTo.isMoreThan(from)) {
                wrong.add(new FieldError(pointer + "/tiers/" + at + "/upTo", "must be more than " + from));
            }
            from = upTo == null ? from : upTo;
        }
        return wrong;
    }

    private void need(List<FieldError> wrong, String pointer, boolean given, boolean needed) {
        if (given != needed) {
            wrong.add(new FieldError(pointer, needed ? "is needed by " + model : "does not belong to " + model));
        }
    }
}
