package dev.parley.idr;

import dev.parley.money.Money;
import dev.parley.regulation.FeeAllocation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;

/** How a dispute ended: determined, found ineligible or closed. Only the parts of that one way are there. */
@Embeddable
public class DisputeEnd {
    private Money payerOffer;
    private LocalDate determinedOn;

    @Enumerated(EnumType.STRING)
    private Determination.Prevailing prevailing;

    private Money award;
    private LocalDate ineligibleOn;

    @Enumerated(EnumType.STRING)
    private IneligibilityReason ineligibleBecause;

    private LocalDate closedOn;

    /** Null while nobody said whether the entity had found it eligible before. */
    private Boolean closedEligible;

    @Enumerated(EnumType.STRING)
    private DisputeEnding ending;

    /** What the entity or the parties said at the end, in their words. */
    @Column(name = "ending_text")
    private String text;

    protected DisputeEnd() {}

    static DisputeEnd determined(Determination issued) {
        DisputeEnd end = new DisputeEnd();
        end.determinedOn = issued.determinedOn();
        end.prevailing = issued.prevailing();
        end.award = issued.award();
        end.payerOffer = issued.payerOffer();
        end.text = issued.reason();
        return end;
    }

    static DisputeEnd ineligible(LocalDate foundOn, IneligibilityReason reason, String message) {
        DisputeEnd end = new DisputeEnd();
        end.ineligibleOn = foundOn;
        end.ineligibleBecause = reason;
        end.text = message;
        return end;
    }

    static DisputeEnd closed(LocalDate closedOn, DisputeEnding how, Boolean foundEligible, String reason) {
        DisputeEnd end = new DisputeEnd();
        end.closedOn = closedOn;
        end.ending = how;
        end.closedEligible = foundEligible;
        end.text = reason;
        return end;
    }

    /** Whether this is what was said before. */
    boolean says(Determination issued) {
        return issued.determinedOn().equals(determinedOn)
                && issued.prevailing() == prevailing
                && issued.award().equals(award);
    }

    /** What an award adds to what came and what the patient owes; negative is what the provider owes back (FED-PY-01). */
    static Money due(Money award, Money paid, Money patientResponsibility) {
        Money share = patientResponsibility == null ? Money.ZERO : patientResponsibility;
        return award.minus(paid).minus(share);
    }

    /** How it ended for the entity fee (FED-FE-06); empty while that hangs on facts not known. */
    Optional<FeeAllocation.Outcome> feeOutcome() {
        if (determinedOn != null) {
            return Optional.of(
                    switch (prevailing) {
                        case PROVIDER -> FeeAllocation.Outcome.WON;
                        case PAYER -> FeeAllocation.Outcome.LOST;
                        case SPLIT -> FeeAllocation.Outcome.TIE;
                    });
        }
        if (ineligibleOn != null) {
            return Optional.of(FeeAllocation.Outcome.INELIGIBLE);
        }
        return Optional.ofNullable(closedEligible)
                .map(found -> found
                        ? FeeAllocation.Outcome.CLOSED_AFTER_ELIGIBILITY
                        : FeeAllocation.Outcome.CLOSED_BEFORE_ELIGIBILITY);
    }

    /** The day of the determination, the finding or the closure. */
    LocalDate day() {
        if (determinedOn != null) {
            return determinedOn;
        }
        return ineligibleOn != null ? ineligibleOn : closedOn;
    }

    Money payerOffer() {
        return payerOffer;
    }

    LocalDate determinedOn() {
        return determinedOn;
    }

    Determination.Prevailing prevailing() {
        return prevailing;
    }

    Money award() {
        return award;
    }

    LocalDate ineligibleOn() {
        return ineligibleOn;
    }

    IneligibilityReason ineligibleBecause() {
        return ineligibleBecause;
    }

    LocalDate closedOn() {
        return closedOn;
    }

    DisputeEnding ending() {
        return ending;
    }

    String text() {
        return text;
    }
}
