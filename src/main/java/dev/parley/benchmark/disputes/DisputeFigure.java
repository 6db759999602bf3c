package dev.parley.benchmark.disputes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/**
 * What a quarter of federal disputes brought for one name of one dimension. Counts are determinations, of line items where
 * the file is one of line items; null is not published.
 *
 * @param medianPercent the median prevailing offer in percent of the qualifying payment amount
 * @param daysMedian calendar days to a determination, {@code daysLow} and {@code daysHigh} the 25th and 90th percentile
 */
@Embeddable
public record DisputeFigure(
        @Enumerated(EnumType.STRING) Dimension dimension,
        String name,
        String codes,
        String quarter,
        @Enumerated(EnumType.STRING) Service service,
        int determinations,
        Integer providerWins,
        Integer payerWins,
        Integer splits,
        Integer defaults,
        Integer aboveQpa,
        Integer items,
        BigDecimal medianPercent,
        Integer daysMedian,
        Integer daysLow,
        Integer daysHigh) {

    /** What the figure is broken down by. */
    public enum Dimension {
        ALL,
        SERVICE_GROUP,
        QPA_BAND,
        PAYER,
        ENTITY,
        SERVICE_CODE,
        /** Disputes challenged as ineligible; {@code determinations} counts the disputes. */
        CHALLENGED
    }

    /** Which of the two public files. */
    public enum Service {
        OON,
        AIR,
        ALL
    }

    /** A count with a median, and nothing of who won. */
    static DisputeFigure ofMedian(
            Dimension dimension,
            String name,
            String codes,
            Quarter quarter,
            int determinations,
            int items,
            BigDecimal medianPercent) {
        return new DisputeFigure(
                dimension,
                name,
                codes,
                quarter.toString(),
                Service.OON,
                determinations,
                null,
                null,
                null,
                null,
                null,
                items,
                medianPercent,
                null,
                null,
                null);
    }
}
