package dev.parley.ops;

import dev.parley.collection.ExpectedPayment;
import dev.parley.idr.Determination;
import dev.parley.idr.Dispute;
import dev.parley.money.Money;
import dev.parley.negotiation.Offer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the work brought in a period: dollars, wins, days, for the tenant and for each payer. */
@ApplicationScoped
class Statistics {
    private static final int MOST_PAYERS = 200;

    private final EntityManager entities;
    private final Clock clock;

    Statistics(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Figures of what ended in the period. A rate of nothing is absent, never zero; its count stands beside it. */
    @Schema(name = "NegotiationFigures")
    record Figures(
            @Schema(description = "Cases closed in the period") long closed,
            @Schema(
                            description =
                                    "Claims to money after an agreement or award that ended in the period, paid or given up")
                    long payments,
            @Schema(description = "What came in on them beyond what had been paid before") Money recovered,
            @Schema(description = "What was written off on them") Money lost,
            @Schema(description = "Median calendar days from opening a case to its last dollar")
                    Integer medianDaysToCash,
            @Schema(description = "Agreements made in the period") long settled,
            @Schema(description = "Of these, those at the payer's first price") long firstOffersAccepted,
            @Schema(description = "Median of the agreed total in percent of the charge")
                    BigDecimal medianAgreedPercentOfCharge,
            @Schema(description = "Determinations issued in the period") long determined,
            long won,
            long lostDisputes,
            @Schema(description = "Split evenly (FED-DT-07); neither won nor lost") long split,
            @Schema(description = "Of those won or lost") BigDecimal wonPercent) {}

    /** Figures of one payer; null stands for cases whose payer is not known. */
    @Schema(name = "PayerFigures")
    record OfPayer(UUID payerId, String payerName, Figures figures) {}

    /** Money of one calendar month. */
    @Schema(name = "RecoveredInMonth")
    record Month(@Schema(examples = "2026-11") String month, long payments, Money recovered) {}

    @Schema(name = "NegotiationStatistics")
    record Report(
            LocalDate from,
            LocalDate to,
            Figures all,
            List<Month> months,
            @Schema(description = "At most 200, those who paid the most first") List<OfPayer> payers) {}

    Report of(Period period) {
        Map<UUID, Tally> payers = new HashMap<>();
        Tally all = new Tally(null, null);
        TreeMap<YearMonth, List<Money>> months = new TreeMap<>();
        countClosed(period, all, payers);
        countPayments(period, all, payers, months);
        countSettlements(period, all, payers);
        countDeterminations(period, all, payers);
        return new Report(
                period.from(),
                period.to(),
                all.figures(),
                months.entrySet().stream()
                        .map(month -> new Month(
                                month.getKey().toString(), month.getValue().size(), Money.sum(month.getValue())))
                        .toList(),
                payers.values().stream()
                        .map(Tally::ofPayer)
                        .sorted(Comparator.comparing(
                                        (OfPayer one) -> one.figures().recovered())
                                .reversed()
                                .thenComparing(one -> String.valueOf(one.payerName())))
                        .limit(MOST_PAYERS)
                        .toList());
    }

    private void countClosed(Period period, Tally all, Map<UUID, Tally> payers) {
        moments(
                        """
                        select c.payerId, c.payerName, count(*) from CaseFile c
                        where c.closedAt >= :from and c.closedAt < :to group by c.payerId, c.payerName""",
                        period)
                .getResultStream()
                .forEach(row -> {
                    long closed = row.get(2, Long.class);
                    all.closed += closed;
                    tally(payers, row).closed += closed;
                });
    }

    private void countPayments(Period period, Tally all, Map<UUID, Tally> payers, Map<YearMonth, List<Money>> months) {
        moments(
                        """
                        select c.payerId, c.payerName, c.openedAt, e.endedAt, e.balance.received, e.balance.due, e.state
                        from ExpectedPayment e join CaseFile c on c.id = e.caseId
                        where e.endedAt >= :from and e.endedAt < :to""",
                        period)
                .getResultStream()
                .forEach(row -> {
                    Instant ended = row.get(3, Instant.class);
                    Money received = row.get(4, Money.class);
                    boolean paid = row.get(6) == ExpectedPayment.State.PAID;
                    Money missing = paid
                            ? Money.ZERO
                            : row.get(5, Money.class).minus(received).max(Money.ZERO);
                    Integer days = paid
                            ? (int) Duration.between(row.get(2, Instant.class), ended)
                                    .toDays()
                            : null;
                    all.payment(received, missing, days);
                    tally(payers, row).payment(received, missing, days);
                    months.computeIfAbsent(YearMonth.from(ended.atZone(clock.getZone())), none -> new ArrayList<>())
                            .add(received);
                });
    }

    /** An agreement counts as the first offer when no other price of the payer, but void ones, came before it. */
    private void countSettlements(Period period, Tally all, Map<UUID, Tally> payers) {
        days(
                        """
                        select c.payerId, c.payerName, s.agreedTotal, c.billed,
                            (select count(o) from Offer o where o.id = s.offerId and o.party = :payer and not exists (
                                select 1 from Offer earlier where earlier.caseId = s.caseId and earlier.party = :payer
                                    and earlier.voidedAt is null and earlier.id < o.id))
                        from Settlement s join CaseFile c on c.id = s.caseId
                        where s.agreedOn between :from and :to and c.billed > :nothing""",
                        period)
                .setParameter("payer", Offer.Party.PAYER)
                .setParameter("nothing", Money.ZERO)
                .getResultStream()
                .forEach(row -> {
                    BigDecimal percent = row.get(2, Money.class).percentOf(row.get(3, Money.class));
                    long first = row.get(4, Long.class);
                    all.settlement(percent, first);
                    tally(payers, row).settlement(percent, first);
                });
    }

    private void countDeterminations(Period period, Tally all, Map<UUID, Tally> payers) {
        days(
                        """
                        select d.parties.payerId, d.parties.payerName, d.ended.prevailing, count(*) from Dispute d
                        where d.state = :determined and d.ended.determinedOn between :from and :to
                        group by d.parties.payerId, d.parties.payerName, d.ended.prevailing""",
                        period)
                .setParameter("determined", Dispute.State.DETERMINED)
                .getResultStream()
                .forEach(row -> {
                    Determination.Prevailing who = row.get(2, Determination.Prevailing.class);
                    all.determination(who, row.get(3, Long.class));
                    tally(payers, row).determination(who, row.get(3, Long.class));
                });
    }

    private TypedQuery<Tuple> moments(String query, Period period) {
        return entities.createQuery(query, Tuple.class)
                .setParameter("from", period.begins(clock.getZone()))
                .setParameter("to", period.ends(clock.getZone()));
    }

    private TypedQuery<Tuple> days(String query, Period period) {
        return entities.createQuery(query, Tuple.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to());
    }

    private static Tally tally(Map<UUID, Tally> payers, Tuple row) {
        UUID payer = row.get(0, UUID.class);
        return payers.computeIfAbsent(payer, none -> new Tally(payer, row.get(1, String.class)));
    }

    private static final class Tally {
        private final UUID payerId;
        private final String payerName;
        private final List<Integer> days = new ArrayList<>();
        private final List<BigDecimal> agreed = new ArrayList<>();
        private final Map<Determination.Prevailing, Long> determined = new HashMap<>();
        private long closed;
        private long payments;
        private long firstOffers;
        private Money recovered = Money.ZERO;
        private Money lost = Money.ZERO;

        Tally(UUID payerId, String payerName) {
            this.payerId = payerId;
            this.payerName = payerName;
        }

        void payment(Money received, Money missing, Integer daysToCash) {
            payments++;
            recovered = recovered.plus(received);
            lost = lost.plus(missing);
            if (daysToCash != null) {
                days.add(daysToCash);
            }
        }

        void settlement(BigDecimal percentOfCharge, long first) {
            agreed.add(percentOfCharge);
            firstOffers += first;
        }

        void determination(Determination.Prevailing who, long count) {
            determined.merge(who, count, Long::sum);
        }

        Figures figures() {
            long won = determined.getOrDefault(Determination.Prevailing.PROVIDER, 0L);
            long against = determined.getOrDefault(Determination.Prevailing.PAYER, 0L);
            long split = determined.getOrDefault(Determination.Prevailing.SPLIT, 0L);
            return new Figures(
                    closed,
                    payments,
                    recovered,
                    lost,
                    Period.median(days),
                    agreed.size(),
                    firstOffers,
                    Period.median(agreed),
                    won + against + split,
                    won,
                    against,
                    split,
                    won + against == 0 ? null : Money.of(won + ".00").percentOf(Money.of((won + against) + ".00")));
        }

        OfPayer ofPayer() {
            return new OfPayer(payerId, payerName, figures());
        }
    }
}
