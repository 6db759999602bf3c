package dev.parley.negotiation;

import dev.parley.money.Money;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price for the whole claim to measure an offer by, with where and when it is from. */
@Schema(name = "Anchor")
public record Anchor(
        Kind kind,
        String name,
        Money value,
        @Schema(description = "How much it counts among the others in the middle of the market") int weight,
        String source,
        LocalDate date,
        @Schema(description = "How many payments, rates or awards stand behind it; absent where it is one figure")
                Integer n,
        @Schema(description = "Whether it stands on too few to lean on") boolean thin) {

    /** Fewer than this are too thin to lean on (benchmarks, section 6). */
    static final int THIN = 30;

    /** What it is, and whether the brief in a federal dispute may hold it (FED-DT-03). */
    public enum Kind {
        QUALIFYING_PAYMENT(Use.USABLE, true),
        CONTRACTED_RATE(Use.USABLE, true),
        IN_NETWORK_RATE(Use.USABLE, true),
        ALLOWED_PERCENTILE(Use.WITH_CARE, true),
        OWN_PAYMENTS(Use.WITH_CARE, true),
        OWN_SETTLEMENTS(Use.WITH_CARE, true),
        PRIOR_AWARDS(Use.WITH_CARE, true),
        CHARGE_PERCENTILE(Use.PROHIBITED, true),
        BILLED_CHARGE(Use.PROHIBITED, false),
        PUBLIC_PAYER_RATE(Use.PROHIBITED, true);

        private final Use inBrief;
        private final boolean makesMarket;

        Kind(Use inBrief, boolean makesMarket) {
            this.inBrief = inBrief;
            this.makesMarket = makesMarket;
        }

        /** Whether it holds what was agreed or awarded in other cases of the house. */
        boolean isOfOthers() {
            return this == OWN_SETTLEMENTS || this == PRIOR_AWARDS;
        }

        Use inBrief() {
            return inBrief;
        }

        /** A list price says what was asked, not what the market pays. */
        boolean makesMarket() {
            return makesMarket;
        }
    }

    /** What a federal dispute's entity may be shown. */
    public enum Use {
        USABLE,
        WITH_CARE,
        PROHIBITED
    }

    public static Anchor of(Kind kind, String name, Money value, int weight, String source, LocalDate date, Integer n) {
        return new Anchor(kind, name, value, weight, source, date, n, n != null && n < THIN);
    }

    @Schema(description = "Whether a brief in a federal dispute may name it (FED-DT-03)")
    public Use getFederalBrief() {
        return kind.inBrief();
    }
}
