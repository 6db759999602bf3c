package dev.parley.casefile;

import dev.parley.casefile.CaseOpeningPolicy.CaseOpeningTerms;
import dev.parley.http.Problem.FieldError;
import dev.parley.money.Money;
import dev.parley.policy.PolicyKind;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which claims of a house open a case: all of them, as the standard has it, or those that need one. */
@Singleton
class CaseOpeningPolicy extends PolicyKind<CaseOpeningTerms> {
    /** When a claim opens a case. */
    @Schema(name = "CaseOpening")
    enum Opening {
        /** For houses that send the claims they dispute. */
        EVERY_CLAIM,
        /** For houses that send all of their claims: one that needs nothing stays a claim. */
        WHEN_NEEDED
    }

    CaseOpeningPolicy() {
        super(
                "case-opening",
                "Whether each claim opens a case, or only one that is denied, underpaid, unanswered, asked for or of a kind named here",
                CaseOpeningTerms.class,
                new CaseOpeningTerms(Opening.EVERY_CLAIM, 100, true, null, true, true));
    }

    /**
     * Less allowed (paid and left to the patient) than this percent of the charge is underpaid. With {@code everyEmergency} an emergency
     * opens a case whatever the payer says, and so does a charge from {@code highDollar} on; null names none. So do, where the house
     * wants them, a plan with a narrow network and one that is bought by people themselves, on an exchange or elsewhere; null wants none.
     */
    @Schema(name = "CaseOpeningTerms")
    record CaseOpeningTerms(
            @NotNull @Schema(
                            description =
                                    "Whether each claim opens a case, or only one that needs it; the rest holds where it is needed")
                    Opening opening,
            @NotNull @Min(1) @Max(100) @Schema(description = "Less allowed than this percent of the charge is underpaid")
                    Integer underpaidBelowPercent,
            @NotNull @Schema(description = "An emergency opens a case whatever the payer says") Boolean everyEmergency,
            @Schema(description = "A charge from this amount on opens a case; empty names none") Money highDollar,
            @Schema(description = "So does a plan with a narrow network") Boolean everyNarrowNetwork,
            @Schema(description = "So does a plan that people buy themselves, on an exchange or elsewhere")
                    Boolean everyExchangePlan) {}

    @Override
    protected List<FieldError> contradictions(CaseOpeningTerms terms) {
        return terms.highDollar() != null && !terms.highDollar().isPositive()
                ? List.of(new FieldError("/highDollar", "must be more than zero"))
                : List.of();
    }
}
