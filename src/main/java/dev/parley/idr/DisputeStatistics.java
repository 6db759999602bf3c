package dev.parley.idr;

import dev.parley.money.Money;
import dev.parley.negotiation.OutcomesInForce;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the tenant's own disputes brought, summed in the database: of federal ones by day of determination. */
@ApplicationScoped
public class DisputeStatistics {
    private static final String COUNTED =
            """
            select k.name, count(*),
                sum(case when k.prevailing = 'PROVIDER' then 1 else 0 end),
                sum(case when k.prevailing = 'PAYER' then 1 else 0 end),
                count(k.qpa),
                sum(case when k.qpa is not null then k.award end),
                sum(k.qpa),
                percentile_cont(0.5) within group (order by k.award / k.qpa),
                percentile_cont(0.5) within group (order by k.days),
                percentile_cont(0.9) within group (order by k.days),
                sum(k.fees)
            from (%s) k group by k.name order by 2 desc, k.name""";

    /** An award is held against the amounts of the items disputed, where all are known, else of the whole claim. */
    private static final String FEDERAL =
            """
            select %s as name, d.prevailing, d.award,
                coalesce((select sum(i.qualifying_payment) from dispute_item i where i.dispute_id = d.id
                        having count(*) = count(i.qualifying_payment)), nullif(f.qualifying_payment, 0)) as qpa,
                extract(day from (cast(d.determined_on as timestamp) - cast(d.initiated_on as timestamp))) as days,
                (select coalesce(sum(p.amount), 0) from fee_posting p
                    where p.dispute_id = d.id and p.debit in ('ADMINISTRATIVE_FEE', 'ENTITY_FEE')) as fees
            from dispute d join case_file f on f.id = d.case_id
            where d.tenant = :tenant and d.state = 'DETERMINED' and d.determined_on between :from and :to""";

    /** No qualifying payment amount sets the scale of a state's decision, so none is compared. */
    private static final String OF_STATES =
            """
            select %s as name, d.prevailing, d.award, cast(null as numeric(12, 2)) as qpa,
                extract(day from (cast(d.decided_on as timestamp) - cast(d.filed_on as timestamp))) as days,
                coalesce(d.fee, 0) as fees
            from state_dispute d
            where d.tenant = :tenant and d.state = 'DECIDED' and d.decided_on between :from and :to""";

    /** The dearest line of the claim, as the value of a dispute takes it; the first code where several are as dear. */
    private static final String CODE =
            """
            (select min(l.procedure_code) from claim_line l where l.claim_id = f.claim_id and l.charge =
                (select max(m.charge) from claim_line m where m.claim_id = f.claim_id))""";

    private final EntityManager entities;
    private final OutcomesInForce published;
    private final CurrentUser user;

    DisputeStatistics(EntityManager entities, OutcomesInForce published, CurrentUser user) {
        this.entities = entities;
        this.published = published;
        this.user = user;
    }

    /** What is summed over. */
    public enum By {
        ALL,
        ENTITY,
        PAYER,
        /** As our final offer named the practice's specialty. */
        SPECIALTY,
        /** As CMS groups service codes, by the dearest line of the claim. */
        SERVICE_GROUP,
        MONTH,
        /** Decisions of the states' own processes, by state. */
        STATE
    }

    /**
     * The determinations under one name. A win is a determination for the provider; split ones are neither. The award is
     * compared over those whose qualifying payment amount is known. Null where nothing is known.
     */
    public record Tally(
            String name,
            int determinations,
            int won,
            int lost,
            int withQpa,
            Money awarded,
            Money qualifyingPayments,
            BigDecimal medianPercentOfQpa,
            BigDecimal medianDays,
            BigDecimal ninetiethDays,
            Money fees) {

        /** In percent of those that somebody won, to one place; null when nobody won any. */
        public BigDecimal winPercent() {
            int decided = won + lost;
            return decided == 0
                    ? null
                    : BigDecimal.valueOf(100L * won).divide(BigDecimal.valueOf(decided), 1, RoundingMode.HALF_UP);
        }

        /** All awards in percent of all qualifying payment amounts, so that large ones weigh more; null where none is known. */
        public BigDecimal awardPercentOfQpa() {
            return withQpa == 0 ? null : awarded.percentOf(qualifyingPayments);
        }
    }

    /** Of the signed-in tenant, determined from the first to the last day, the most frequent name first. */
    public List<Tally> of(By by, LocalDate from, LocalDate to) {
        Map<String, Object> values = new LinkedHashMap<>();
        String rows = by == By.STATE ? OF_STATES.formatted("d.service_state") : FEDERAL.formatted(name(by, values));
        Query query = entities.createNativeQuery(COUNTED.formatted(rows), Object[].class)
                .setParameter("tenant", user.tenant())
                .setParameter("from", from)
                .setParameter("to", to);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked") // the query says Object[]
        List<Object[]> found = query.getResultList();
        return found.stream().map(DisputeStatistics::tally).toList();
    }

    private String name(By by, Map<String, Object> values) {
        return switch (by) {
            case ALL -> "'all'";
            case ENTITY -> "d.entity";
            case PAYER -> "d.payer_name";
            case SPECIALTY -> "coalesce(d.specialty, 'not named')";
            case SERVICE_GROUP -> group(values);
            case MONTH ->
                "cast(extract(year from d.determined_on) * 100 + extract(month from d.determined_on) as varchar(6))";
            case STATE -> throw new IllegalArgumentException("states have rows of their own");
        };
    }

    /** The first group that holds the code; codes of five places sort as text. */
    private String group(Map<String, Object> values) {
        StringBuilder choice = new StringBuilder("case");
        int number = 0;
        for (OutcomesInForce.ServiceGroup group : published.groups()) {
            for (String range : group.codes()) {
                String[] ends = range.split("-");
                choice.append(
                        " when %s between :from%d and :to%d then :group%d".formatted(CODE, number, number, number));
                values.put("from" + number, ends[0]);
                values.put("to" + number, ends[1]);
                values.put("group" + number, group.name());
                number++;
            }
        }
        return choice.append(" else 'other services' end").toString();
    }

    private static Tally tally(Object[] row) {
        return new Tally(
                String.valueOf(row[0]),
                count(row[1]),
                count(row[2]),
                count(row[3]),
                count(row[4]),
                money(row[5]),
                money(row[6]),
                percent(row[7]),
                number(row[8], 1),
                number(row[9], 1),
                money(row[10]));
    }

    private static int count(Object value) {
        return value == null ? 0 : ((Number) value).intValue();
    }

    private static Money money(Object value) {
        return value == null ? null : new Money(number(value, 2));
    }

    private static BigDecimal percent(Object ratio) {
        return ratio == null ? null : number(number(ratio, 6).movePointRight(2), 1);
    }

    private static BigDecimal number(Object value, int places) {
        return value == null ? null : new BigDecimal(value.toString()).setScale(places, RoundingMode.HALF_UP);
    }
}
