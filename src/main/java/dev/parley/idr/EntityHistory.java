package dev.parley.idr;

import dev.parley.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the tenant's own disputes say of the entities that decided them. */
@ApplicationScoped
class EntityHistory {
    private static final int NEWEST = 5000;

    /** One case's dispute that had an entity; {@code uniqueNumber} is null for further cases of a batch. */
    record Row(
            String entity,
            String uniqueNumber,
            Dispute.State state,
            LocalDate selectedOn,
            LocalDate determinedOn,
            Determination.Prevailing prevailing,
            Money award,
            Money qualifyingPayment) {
        boolean isDetermined() {
            return state == Dispute.State.DETERMINED;
        }
    }

    /** Own experience with one entity. What is absent rests on nothing. */
    @Schema(name = "EntityStatistics")
    public record Statistics(
            @Schema(description = "Dispute numbers it was selected for, a batch counted once") int disputes,
            int determined,
            int ineligible,
            @Schema(description = "Calendar days from selection to determination, the middle one")
                    Integer medianDaysToDetermination,
            @Schema(description = "Determinations won, in percent, to one place; a split counts as not won")
                    BigDecimal winPercent,
            @Schema(description = "Award in percent of the qualifying payment amount, the middle one")
                    BigDecimal medianAwardPercentOfQpa,
            @Schema(description = "The last determination that counts here") LocalDate newestDetermination) {
        static final Statistics NONE = new Statistics(0, 0, 0, null, null, null, null);
    }

    /** By the key of the name. Of the newest 5,000 cases. */
    Map<String, Statistics> byEntity() {
        Map<String, List<Row>> rows = new HashMap<>();
        rows().forEach(row -> rows.computeIfAbsent(CertifiedEntity.key(row.entity()), key -> new ArrayList<>())
                .add(row));
        Map<String, Statistics> statistics = new HashMap<>();
        rows.forEach((key, own) -> statistics.put(key, of(own)));
        return statistics;
    }

    static Statistics of(List<Row> rows) {
        List<Row> disputes =
                rows.stream().filter(row -> row.uniqueNumber() != null).toList();
        List<Row> determined = disputes.stream().filter(Row::isDetermined).toList();
        long won = determined.stream()
                .filter(row -> row.prevailing() == Determination.Prevailing.PROVIDER)
                .count();
        return new Statistics(
                disputes.size(),
                determined.size(),
                (int) disputes.stream()
                        .filter(row -> row.state() == Dispute.State.INELIGIBLE)
                        .count(),
                middle(determined.stream()
                                .map(row -> BigDecimal.valueOf(
                                        ChronoUnit.DAYS.between(row.selectedOn(), row.determinedOn()))))
                        .map(days -> days.setScale(0, RoundingMode.HALF_UP).intValueExact())
                        .orElse(null),
                determined.isEmpty()
                        ? null
                        : BigDecimal.valueOf(100 * won)
                                .divide(BigDecimal.valueOf(determined.size()), 1, RoundingMode.HALF_UP),
                middle(rows.stream()
                                .filter(row -> row.isDetermined()
                                        && row.qualifyingPayment() != null
                                        && row.qualifyingPayment().isPositive())
                                .map(row -> row.award().percentOf(row.qualifyingPayment())))
                        .orElse(null),
                determined.stream()
                        .map(Row::determinedOn)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    private static Optional<BigDecimal> middle(Stream<BigDecimal> values) {
        List<BigDecimal> sorted = values.sorted().toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal upper = sorted.get(sorted.size() / 2);
        BigDecimal lower = sorted.get((sorted.size() - 1) / 2);
        return Optional.of(
                upper.add(lower).divide(BigDecimal.valueOf(2), Math.max(1, upper.scale()), RoundingMode.HALF_UP));
    }

    private static List<Row> rows() {
        return Dispute.getEntityManager()
                .createQuery(
                        "select new dev.parley.idr.EntityHistory$Row(d.choice.entity, d.filing.uniqueNumber, d.state,"
                                + " d.choice.selectedOn, d.ended.determinedOn, d.ended.prevailing, d.ended.award,"
                                + " f.qualifyingPayment) from Dispute d join CaseFile f on f.id = d.parties.caseId"
                                + " where d.choice.entity is not null order by d.id desc",
                        Row.class)
                .setMaxResults(NEWEST)
                .getResultList();
    }
}
