package dev.parley.benchmark;

import dev.parley.money.Money;
import dev.parley.regulation.QpaIndex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a qualifying payment amount is plausible beside other prices (FED-QP-05). A prompt to ask the plan or to complain,
 * never proof. Percents to one place; null where one of both is not known.
 */
public record QpaCheck(
        Money qualifyingPayment,
        @Schema(nullable = true) BigDecimal allowedPercentOfQpa,
        @Schema(nullable = true) BigDecimal qpaPercentOfMedicare,
        @Schema(nullable = true) BigDecimal qpaPercentOfInNetworkMedian,
        @Schema(nullable = true, description = "Without the indexing since 2019 (FED-QP-03)") Money inDollarsOf2019,
        boolean belowMedicare,
        boolean farBelowInNetwork,
        List<String> prompts) {

    /** What the QPA is held against; null is not known. */
    public record Beside(Money planAllowed, Money medicare, Money inNetworkMedian) {}

    public static QpaCheck of(Money qpa, int serviceYear, Beside beside, int farBelowPercent, QpaIndex index) {
        List<String> prompts = new ArrayList<>();
        BigDecimal ofMedicare = percent(qpa, beside.medicare());
        BigDecimal ofNetwork = percent(qpa, beside.inNetworkMedian());
        boolean belowMedicare = beside.medicare() != null && qpa.isLessThan(beside.medicare());
        boolean farBelow = ofNetwork != null && ofNetwork.compareTo(BigDecimal.valueOf(farBelowPercent)) < 0;
        if (belowMedicare) {
            prompts.add("It is below the Medicare amount: ask how it was set, and consider a QPA complaint");
        }
        if (farBelow) {
            prompts.add("It is under " + farBelowPercent + "% of the published in-network median: ask how it was set");
        }
        Optional<QpaIndex.Moved> moved = index.move(qpa, serviceYear, QpaIndex.BASE_YEAR);
        if (moved.isEmpty()) {
            prompts.add("The index factor of " + serviceYear + " is not published: the QPA cannot be traced to 2019");
        }
        return new QpaCheck(
                qpa,
                percent(beside.planAllowed(), qpa),
                ofMedicare,
                ofNetwork,
                moved.map(QpaIndex.Moved::amount).orElse(null),
                belowMedicare,
                farBelow,
                prompts);
    }

    private static BigDecimal percent(Money part, Money whole) {
        return part == null || whole == null || whole.isZero() ? null : part.percentOf(whole);
    }
}
