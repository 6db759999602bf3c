package dev.parley.negotiation;

import dev.parley.http.Problem.FieldError;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the paper asks besides the price (CLM-21). */
@Schema(name = "Terms")
public record OfferTerms(
        @Schema(description = "The patient may not be billed meanwhile or at all") boolean patientHold,
        @Schema(description = "Signing waives appeals, disputes or other rights") boolean waivesRights,
        @Schema(description = "The day by which it says it will be paid") LocalDate payBy,
        @Schema(description = "Which rights it asks to give up; belongs to waivesRights") Set<Right> rightsWaived,
        @Schema(description = "Whether it says that the patient may be asked for the rest") Boolean patientMayBeBilled,
        @Positive @Max(365) @Schema(description = "Calendar days after acceptance in which it says it will be paid")
                Integer payWithinDays) {
    static final OfferTerms NONE = new OfferTerms(false, false, null, Set.of(), null, null);

    public OfferTerms {
        rightsWaived = rightsWaived == null ? Set.of() : Set.copyOf(rightsWaived);
    }

    /** Whether anything is given up by signing. */
    boolean givesUpRights() {
        return waivesRights || !rightsWaived.isEmpty();
    }

    /** The day by which an acceptance on that day would be paid, or null where the paper does not say. */
    LocalDate payBy(LocalDate acceptedOn) {
        if (payBy != null) {
            return payBy.isBefore(acceptedOn) ? null : payBy;
        }
        return payWithinDays == null ? null : acceptedOn.plusDays(payWithinDays);
    }

    /** Conditions that cannot hold together; whoever reads the paper must say which of them it means. */
    List<FieldError> contradictions(LocalDate madeOn) {
        List<FieldError> wrong = new ArrayList<>();
        if (!waivesRights && !rightsWaived.isEmpty()) {
            wrong.add(
                    new FieldError("/terms/rightsWaived", "names rights while waivesRights says that none is waived"));
        }
        if (patientHold && Boolean.TRUE.equals(patientMayBeBilled)) {
            wrong.add(new FieldError("/terms/patientMayBeBilled", "contradicts patientHold"));
        }
        if (rightsWaived.contains(Right.BALANCE_BILLING) && Boolean.TRUE.equals(patientMayBeBilled)) {
            wrong.add(new FieldError(
                    "/terms/rightsWaived", "waives asking the patient, which patientMayBeBilled allows"));
        }
        if (payBy != null && payWithinDays != null) {
            wrong.add(new FieldError("/terms/payWithinDays", "contradicts payBy: name one of the two"));
        }
        if (payBy != null && payBy.isBefore(madeOn)) {
            wrong.add(new FieldError("/terms/payBy", "is before the offer was made"));
        }
        return wrong;
    }
}
