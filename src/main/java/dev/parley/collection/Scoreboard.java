package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How payers pay what they agreed to or were ordered to pay, from the recoveries that fell due in a period. */
@ApplicationScoped
class Scoreboard {
    /** Fewer recoveries than this say little of a payer. */
    static final int THIN = 10;

    /** More are not counted in one answer; a shorter period is. */
    static final int MOST = 20_000;

    /** One recovery behind the figures; days count from the agreement or decision day's expectation to the last money. */
    @Schema(name = "ScoreboardRow")
    public record Row(
            UUID expectedPaymentId,
            UUID caseId,
            String caseNumber,
            UUID payerId,
            String payerName,
            ExpectedPayment.Source source,
            ExpectedPayment.State state,
            Money due,
            Money received,
            Money takenBack,
            Money missing,
            @Schema(description = "The last day on which it could be paid in time") LocalDate dueOn,
            @Schema(description = "The day on which nothing was missing any more") LocalDate settledOn,
            @Schema(description = "Calendar days from the due day to the settling day; negative when paid early")
                    Long daysLate) {}

    /** One payer in one period. */
    @Schema(name = "PayerScore")
    public record Score(
            UUID payerId,
            String payerName,
            @Schema(description = "Recoveries with money due in the period") int recoveries,
            Money due,
            @Schema(description = "Nothing came, and the day is over") int unpaid,
            Money unpaidAmount,
            @Schema(description = "Something came, less than due, and the day is over or it was given up")
                    int shortPaid,
            Money shortAmount,
            @Schema(description = "Settled by the due day, in percent of those settled") BigDecimal onTimePercent,
            @Schema(description = "Median calendar days from the due day to the settling day; negative is early")
                    BigDecimal medianDaysLate,
            @Schema(description = "Of those due: taken back after it came") Money takenBack,
            @Schema(description = "True when there are fewer than 10 recoveries: says little of the payer")
                    boolean thin) {}

    /** The rows behind, oldest due first. */
    List<Row> rows(LocalDate from, LocalDate to, UUID payerId) {
        String ofPayer = payerId == null ? "" : " and f.payerId = :payer";
        var query = CaseFile.getEntityManager()
                .createQuery(
                        "select e.id, e.caseId, f.caseNumber, f.payerId, f.payerName, e.source, e.state, e.balance.due,"
                                + " e.balance.received, e.balance.takenBack, e.balance.returned, e.balance.kept, e.dueOn, e.settledOn from ExpectedPayment e,"
                                + " CaseFile f where f.id = e.caseId and e.dueOn between :from and :to and e.balance.due >"
                                + " :nothing"
                                + ofPayer + " order by e.dueOn, e.id",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("nothing", Money.ZERO)
                .setMaxResults(MOST + 1);
        if (payerId != null) {
            query.setParameter("payer", payerId);
        }
        return query.getResultStream().map(Scoreboard::row).toList();
    }

    private static Row row(Object[] read) {
        Money due = (Money) read[7];
        Money received = (Money) read[8];
        Money missing = due.minus(received)
                .plus((Money) read[10])
                .plus((Money) read[11])
                .max(Money.ZERO);
        LocalDate dueOn = (LocalDate) read[12];
        LocalDate settledOn = (LocalDate) read[13];
        return new Row(
                (UUID) read[0],
                (UUID) read[1],
                (String) read[2],
                (UUID) read[3],
                (String) read[4],
                (ExpectedPayment.Source) read[5],
                (ExpectedPayment.State) read[6],
                due,
                received,
                (Money) read[9],
                missing,
                dueOn,
                settledOn,
                settledOn == null ? null : settledOn.toEpochDay() - dueOn.toEpochDay());
    }

    /** By payer, who owes most first. */
    static List<Score> scores(List<Row> rows, LocalDate today) {
        Map<String, List<Row>> byPayer = new LinkedHashMap<>();
        rows.forEach(row -> byPayer.computeIfAbsent(
                        Objects.toString(row.payerId(), row.payerName()), key -> new ArrayList<>())
                .add(row));
        return byPayer.values().stream()
                .map(ofPayer -> score(ofPayer, today))
                .sorted((one, other) -> other.unpaidAmount()
                        .plus(other.shortAmount())
                        .compareTo(one.unpaidAmount().plus(one.shortAmount())))
                .toList();
    }

    private static Score score(List<Row> rows, LocalDate today) {
        List<Row> lacking = rows.stream()
                .filter(row -> row.missing().isPositive())
                .filter(row -> row.state() == ExpectedPayment.State.WRITTEN_OFF || today.isAfter(row.dueOn()))
                .toList();
        List<Row> unpaid =
                lacking.stream().filter(row -> !row.received().isPositive()).toList();
        List<Row> shortPaid =
                lacking.stream().filter(row -> row.received().isPositive()).toList();
        List<Long> days = rows.stream()
                .map(Row::daysLate)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        long inTime = days.stream().filter(late -> late <= 0).count();
        return new Score(
                rows.get(0).payerId(),
                rows.get(0).payerName(),
                rows.size(),
                Money.sum(rows.stream().map(Row::due).toList()),
                unpaid.size(),
                Money.sum(unpaid.stream().map(Row::missing).toList()),
                shortPaid.size(),
                Money.sum(shortPaid.stream().map(Row::missing).toList()),
                days.isEmpty()
                        ? null
                        : BigDecimal.valueOf(100 * inTime)
                                .divide(BigDecimal.valueOf(days.size()), 1, RoundingMode.HALF_UP),
                days.isEmpty() ? null : median(days),
                Money.sum(rows.stream().map(Row::takenBack).toList()),
                rows.size() < THIN);
    }

    private static BigDecimal median(List<Long> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? BigDecimal.valueOf(sorted.get(middle))
                : BigDecimal.valueOf(sorted.get(middle - 1) + sorted.get(middle))
                        .divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
    }
}
