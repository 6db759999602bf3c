package dev.parley.ops;

import dev.parley.benchmark.disputes.DisputeFigure;
import dev.parley.benchmark.disputes.DisputeFigure.Dimension;
import dev.parley.benchmark.disputes.DisputeFigure.Service;
import dev.parley.benchmark.disputes.PublishedFigures;
import dev.parley.benchmark.disputes.Quarter;
import dev.parley.idr.DisputeStatistics;
import dev.parley.idr.DisputeStatistics.By;
import dev.parley.idr.DisputeStatistics.Tally;
import dev.parley.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the tenant's disputes brought, each name beside what CMS publishes for it where that was imported. */
@ApplicationScoped
class DisputeReport {
    /** Fewer decided ones say little of a chance. House policy, as with prices. */
    static final int THIN = 30;

    /** For an interval in which nine of ten such samples hold the true chance. */
    private static final double NINE_IN_TEN = 1.645;

    private final DisputeStatistics statistics;
    private final PublishedFigures published;

    DisputeReport(DisputeStatistics statistics, PublishedFigures published) {
        this.statistics = statistics;
        this.published = published;
    }

    /** What CMS published for the same name; the files say nothing of a single house. */
    @Schema(name = "PublishedDisputes")
    public record Published(
            int determinations,
            @Schema(description = "Of those that somebody won; absent where the table does not say who won")
                    BigDecimal winPercent,
            @Schema(description = "Median prevailing offer in percent of the QPA") BigDecimal medianPercentOfQpa,
            @Schema(description = "Median calendar days to a determination") Integer medianDays,
            @Schema(description = "The last day counted") LocalDate dataUntil,
            String source) {}

    /** The determinations under one name. */
    @Schema(name = "DisputeReportLine")
    public record Line(
            String name,
            int determinations,
            int won,
            int lost,
            @Schema(description = "100 * won / (won + lost), split determinations left out") BigDecimal winPercent,
            @Schema(description = "Wilson interval: nine of ten such samples hold the true chance within it")
                    BigDecimal winPercentLow,
            BigDecimal winPercentHigh,
            @Schema(description = "Whether fewer than 30 were won or lost: the percentages say little") boolean thin,
            @Schema(description = "Determinations whose qualifying payment amount is known") int withQpa,
            @Schema(description = "100 * sum of awards / sum of QPAs, over those") BigDecimal awardPercentOfQpa,
            @Schema(description = "Median of 100 * award / QPA, over those") BigDecimal medianPercentOfQpa,
            @Schema(description = "Median calendar days from the filing to the decision") BigDecimal medianDays,
            @Schema(description = "Nine of ten took at most so many days") BigDecimal ninetiethDays,
            @Schema(
                            description =
                                    "Fees that came to rest: administrative fees, entity fees that were kept, states' fees")
                    Money fees,
            @Schema(nullable = true) Published published) {}

    @Schema(name = "DisputeReport")
    public record Report(LocalDate from, LocalDate to, By by, List<Line> lines) {}

    Report of(By by, Period period) {
        return new Report(
                period.from(),
                period.to(),
                by,
                statistics.of(by, period.from(), period.to()).stream()
                        .map(tally -> line(by, tally))
                        .toList());
    }

    private Line line(By by, Tally tally) {
        int decided = tally.won() + tally.lost();
        double[] interval = wilson(tally.won(), decided);
        return new Line(
                by == By.MONTH ? month(tally.name()) : tally.name(),
                tally.determinations(),
                tally.won(),
                tally.lost(),
                tally.winPercent(),
                decided == 0 ? null : percent(interval[0]),
                decided == 0 ? null : percent(interval[1]),
                decided < THIN,
                tally.withQpa(),
                tally.awardPercentOfQpa(),
                tally.medianPercentOfQpa(),
                tally.medianDays(),
                tally.ninetiethDays(),
                tally.fees(),
                published(by, tally.name()).orElse(null));
    }

    static double[] wilson(int won, int decided) {
        if (decided == 0) {
            return new double[] {0, 1};
        }
        double share = (double) won / decided;
        double squared = NINE_IN_TEN * NINE_IN_TEN;
        double center = share + squared / (2 * decided);
        double spread = NINE_IN_TEN * Math.sqrt(share * (1 - share) / decided + squared / (4.0 * decided * decided));
        double scale = 1 + squared / decided;
        return new double[] {Math.max(0, (center - spread) / scale), Math.min(1, (center + spread) / scale)};
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
    }

    private static String month(String digits) {
        return digits.substring(0, 4) + "-" + digits.substring(4);
    }

    private Optional<Published> published(By by, String name) {
        return switch (by) {
            case ALL -> latest(PublishedFigures.OUTCOMES, Dimension.ALL, figure -> true, Service.OON, Service.AIR);
            case PAYER ->
                latest(PublishedFigures.DETERMINATIONS, Dimension.PAYER, named(name), Service.OON, Service.AIR);
            case ENTITY ->
                latest(PublishedFigures.DETERMINATIONS, Dimension.ENTITY, named(name), Service.OON, Service.AIR);
            case SERVICE_GROUP ->
                latest(PublishedFigures.BY_SPECIALTY, Dimension.SERVICE_GROUP, named(name), Service.OON);
            case SPECIALTY, MONTH, STATE -> Optional.empty();
        };
    }

    private static Predicate<DisputeFigure> named(String name) {
        return figure -> figure.name().equalsIgnoreCase(name);
    }

    private Optional<Published> latest(
            String kind, Dimension dimension, Predicate<DisputeFigure> which, Service... services) {
        return published.latest(kind).flatMap(quarter -> Stream.of(services)
                .flatMap(service -> published.of(kind, dimension, service, quarter).stream())
                .filter(sourced -> which.test(sourced.figure()))
                .findFirst()
                .map(sourced -> published(sourced, quarter)));
    }

    private static Published published(PublishedFigures.Sourced sourced, Quarter quarter) {
        DisputeFigure figure = sourced.figure();
        boolean saysWho = figure.providerWins() != null && figure.providerWins() + figure.payerWins() > 0;
        return new Published(
                figure.determinations(),
                saysWho
                        ? BigDecimal.valueOf(100L * figure.providerWins())
                                .divide(
                                        BigDecimal.valueOf(figure.providerWins() + figure.payerWins()),
                                        1,
                                        RoundingMode.HALF_UP)
                        : null,
                figure.medianPercent(),
                figure.daysMedian(),
                quarter.lastDay(),
                sourced.source());
    }
}
