package dev.parley.negotiation;

import dev.parley.http.InvalidFields;
import dev.parley.http.Problem.FieldError;
import dev.parley.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price to put on the table. */
public record NewOffer(
        @NotNull Offer.Party party,
        @NotNull @Schema(
                        description = "The rate for the whole claim: what was paid, what is still to be paid and the"
                                + " patient's cost sharing together (FED-ON-06)")
                Money amount,
        @Schema(description = "How it came or went; absent for an offer of ours that has yet to be sent")
                Offer.Channel channel,
        @NotNull @Schema(description = "The day it was received or made") LocalDate madeOn,
        @Schema(description = "The last day on which it can be accepted") LocalDate expiresOn,
        @Valid Terms terms,
        @Size(max = 1000) String note) {

    /** What the paper asks besides the price (CLM-21). */
    public record Terms(
            @Schema(description = "The patient may not be billed meanwhile or at all") boolean patientHold,
            @Schema(description = "Signing waives appeals, disputes or other rights") boolean waivesRights,
            @Schema(description = "The day by which it says it will be paid") LocalDate payBy) {
        static final Terms NONE = new Terms(false, false, null);
    }

    Terms termsOrNone() {
        return terms == null ? Terms.NONE : terms;
    }

    void requireSensible(Money billed, LocalDate today) {
        List<FieldError> wrong = new ArrayList<>();
        if (!amount.isPositive()) {
            wrong.add(new FieldError("/amount", "must be more than zero"));
        }
        if (amount.isMoreThan(billed)) {
            wrong.add(new FieldError("/amount", "is more than the charge of " + billed));
        }
        if (madeOn.isAfter(today)) {
            wrong.add(new FieldError("/madeOn", "lies in the future"));
        }
        if (expiresOn != null && expiresOn.isBefore(madeOn)) {
            wrong.add(new FieldError("/expiresOn", "is before the offer was made"));
        }
        if (termsOrNone().payBy() != null && termsOrNone().payBy().isBefore(madeOn)) {
            wrong.add(new FieldError("/terms/payBy", "is before the offer was made"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }
}
