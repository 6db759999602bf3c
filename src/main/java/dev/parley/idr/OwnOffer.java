package dev.parley.idr;

import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Our offer as it counts: sent in time, with both fees paid in time (FED-OF-01 to FED-OF-03). */
@Embeddable
public class OwnOffer {
    @Column(name = "own_offer")
    private Money amount;

    @Column(name = "offer_percent_of_qpa")
    private BigDecimal percentOfQpa;

    @Column(name = "offer_submitted_on")
    private LocalDate submittedOn;

    @Enumerated(EnumType.STRING)
    private FinalOffer.PracticeSize practiceSize;

    private String specialty;

    @Column(name = "offer_brief")
    private String brief;

    private Money entityFee;
    private LocalDate feesPaidOn;

    protected OwnOffer() {}

    /** Refuses an offer that would not count. A qualifying payment amount that is not known leaves the percent open. */
    OwnOffer(FinalOffer sent, Money qualifyingPayment, LocalDate lastDay) {
        if (!sent.offer().isPositive()) {
            throw new InvalidFields("/offer", "must be more than nothing");
        }
        requirePaid(sent);
        if (sent.entityFee() == null) {
            throw new InvalidFields("/entityFee", "is needed: no payment of it was recorded before");
        }
        if (sent.entityFee().isNegative()) {
            throw new InvalidFields("/entityFee", "must not be negative");
        }
        requireInTime("offer", sent.submittedOn(), lastDay);
        requireInTime("administrative fee", sent.administrativeFeePaidOn(), lastDay);
        requireInTime("entity fee", sent.entityFeePaidOn(), lastDay);
        this.amount = sent.offer();
        this.percentOfQpa = qualifyingPayment == null || !qualifyingPayment.isPositive()
                ? null
                : sent.offer().percentOf(qualifyingPayment);
        this.submittedOn = sent.submittedOn();
        this.practiceSize = sent.practiceSize();
        this.specialty = sent.specialty();
        this.brief = sent.brief();
        this.entityFee = sent.entityFee();
        this.feesPaidOn = sent.administrativeFeePaidOn().isAfter(sent.entityFeePaidOn())
                ? sent.administrativeFeePaidOn()
                : sent.entityFeePaidOn();
    }

    private static void requirePaid(FinalOffer sent) {
        List<String> unpaid = new ArrayList<>();
        if (sent.administrativeFeePaidOn() == null) {
            unpaid.add("administrative fee");
        }
        if (sent.entityFeePaidOn() == null) {
            unpaid.add("entity fee");
        }
        if (!unpaid.isEmpty()) {
            throw new FeesUnpaid(unpaid);
        }
    }

    private static void requireInTime(String what, LocalDate on, LocalDate lastDay) {
        if (on.isAfter(lastDay)) {
            throw new OfferLate(what, on, lastDay);
        }
    }

    Money amount() {
        return amount;
    }

    BigDecimal percentOfQpa() {
        return percentOfQpa;
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    /** The argument as it was sent, or null. */
    String brief() {
        return brief;
    }

    Money entityFee() {
        return entityFee;
    }

    LocalDate feesPaidOn() {
        return feesPaidOn;
    }

    OwnOfferView view() {
        return new OwnOfferView(
                amount, percentOfQpa, submittedOn, practiceSize, specialty, entityFee, feesPaidOn, false);
    }

    /** Our offer as clients see it. */
    public record OwnOfferView(
            Money amount,
            @Schema(description = "Absent while the qualifying payment amount is not known") BigDecimal percentOfQpa,
            LocalDate submittedOn,
            FinalOffer.PracticeSize practiceSize,
            String specialty,
            Money entityFee,
            @Schema(description = "The day on which both fees were paid") LocalDate feesPaidOn,
            @Schema(description = "The amount is kept from this reader until the dispute is over") boolean sealed) {
        OwnOfferView closed() {
            return new OwnOfferView(null, null, submittedOn, practiceSize, specialty, entityFee, feesPaidOn, true);
        }
    }
}
