package dev.parley.ops;

import dev.parley.http.Cursor;
import dev.parley.http.Page;
import dev.parley.money.Money;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money that was left on the table in a period: what is counted, by which formula, and each row behind the number. */
@ApplicationScoped
class MoneyLeft {
    private final EntityManager entities;
    private final CurrentUser user;
    private final Clock clock;

    MoneyLeft(EntityManager entities, CurrentUser user, Clock clock) {
        this.entities = entities;
        this.user = user;
        this.clock = clock;
    }

    /** One way to leave money, with the rows that it selects: id, case, day, what, amount. */
    public enum Measure {
        UNDERPAID_NOT_DISPUTED(
                "Lines that the payer allowed less for than its own qualifying payment amount, of cases closed in the"
                        + " period that were neither settled nor disputed",
                "qualifying payment amount - allowed, by line",
                """
                select cast(l.id as varchar(36)) as id, cast(f.id as varchar(36)) as case_id, f.case_number, f.payer_name,
                    cast(f.closed_at as date) as happened_on,
                    l.procedure_code as what, l.qualifying_payment_amount - l.allowed as amount
                from case_file f
                join remittance_claim r on r.claim_id = f.claim_id
                join remittance_line l on l.remittance_claim_id = r.id
                where f.tenant = :tenant and f.status = 'CLOSED' and f.closed_at >= :begins and f.closed_at < :ends
                    and f.regime in ('FEDERAL_IDR', 'STATE') and r.status_code <> '22'
                    and l.allowed < l.qualifying_payment_amount
                    and (f.part_lines is null or exists (select 1 from claim_line c where c.claim_id = f.claim_id
                        and c.procedure_code = l.procedure_code and c.charge = l.charge
                        and ',' || f.part_lines || ',' like '%,' || c.line_number || ',%'))
                    and not exists (select 1 from settlement s where s.case_id = f.id)
                    and not exists (select 1 from dispute d where d.case_id = f.id and d.initiated_on is not null)
                    and not exists (select 1 from state_dispute d where d.case_id = f.id)
                    and not exists (select 1 from remittance_claim n where n.claim_id = r.claim_id
                        and n.status_code <> '22' and n.id > r.id
                        and (f.part_lines is null or exists (select 1 from remittance_line m
                            where m.remittance_claim_id = n.id and m.procedure_code = l.procedure_code
                            and m.charge = l.charge)))"""),
        WINDOW_MISSED(
                "Cases whose first window on the way to a dispute closed unused in the period, and nothing opened it again",
                "the gain that the last review expected of the case; unknown where no review could tell",
                """
                select cast(w.id as varchar(36)) as id, cast(f.id as varchar(36)) as case_id, f.case_number, f.payer_name,
                    w.due_on as happened_on, w.kind as what,
                    f.expected_gain as amount
                from deadline w join case_file f on f.id = w.case_id
                where w.tenant = :tenant and w.state = 'MISSED' and w.due_on between :from and :to
                    and w.kind in WINDOWS
                    and not exists (select 1 from deadline n where n.case_id = w.case_id and n.kind = w.kind
                        and n.id > w.id and n.state in ('OPEN', 'MET'))
                    and not exists (select 1 from deadline b where b.case_id = w.case_id and b.state = 'MISSED'
                        and b.kind in WINDOWS and (b.due_on < w.due_on or b.due_on = w.due_on and b.id < w.id))"""),
        ACCEPTED_BELOW_VALUE(
                "Settlements of the period below the least rate that the last evaluation before them found worth accepting",
                "floor of the evaluation - agreed total",
                """
                select cast(s.id as varchar(36)) as id, cast(f.id as varchar(36)) as case_id, f.case_number, f.payer_name,
                    s.agreed_on as happened_on,
                    cast(s.agreed_total as varchar(20)) as what, e.floor_rate - s.agreed_total as amount
                from settlement s
                join case_file f on f.id = s.case_id
                join evaluation e on e.case_id = s.case_id
                where s.tenant = :tenant and s.agreed_on between :from and :to and s.agreed_total < e.floor_rate
                    and e.computed_at <= s.recorded_at
                    and not exists (select 1 from evaluation x where x.case_id = s.case_id
                        and x.computed_at <= s.recorded_at and x.id > e.id)""");

        /** Windows of ours, each of which ends the way to a dispute. */
        private static final String WINDOWS =
                "('OPEN_NEGOTIATION_START', 'IDR_INITIATION', 'IDR_INITIATION_AFTER_COOLING_OFF', 'RESUBMISSION', 'OFFER',"
                        + " 'STATE_DISPUTE')";

        private final String counts;
        private final String formula;
        private final String rows;

        Measure(String counts, String formula, String rows) {
            this.counts = counts;
            this.formula = formula;
            this.rows = rows.replace("WINDOWS", WINDOWS);
        }
    }

    /** A number and what it means. */
    @Schema(name = "MoneyLeftLine")
    public record Line(
            Measure measure,
            @Schema(description = "What is counted") String counts,
            @Schema(description = "How the amount of a row is computed") String formula,
            long rows,
            @Schema(description = "Rows whose amount nobody knows; they are not in the sum") long unknown,
            Money amount,
            @Schema(description = "Whether fewer than 30 rows stand behind it") boolean thin) {}

    @Schema(name = "MoneyLeft")
    public record Report(LocalDate from, LocalDate to, List<Line> lines) {}

    /** One row behind a number. */
    @Schema(name = "MoneyLeftRow")
    public record Row(
            UUID id,
            UUID caseId,
            String caseNumber,
            String payerName,
            LocalDate on,
            @Schema(description = "The procedure, the window or the agreed total") String what,
            @Schema(description = "Absent where nobody knows") Money amount) {}

    Report of(Period period) {
        return new Report(
                period.from(),
                period.to(),
                Arrays.stream(Measure.values())
                        .map(measure -> line(measure, period))
                        .toList());
    }

    private Line line(Measure measure, Period period) {
        Object[] sums = (Object[]) bound(
                        measure,
                        "select count(*), count(k.amount), coalesce(sum(k.amount), 0) from (" + measure.rows + ") k",
                        period)
                .getSingleResult();
        long rows = ((Number) sums[0]).longValue();
        return new Line(
                measure,
                measure.counts,
                measure.formula,
                rows,
                rows - ((Number) sums[1]).longValue(),
                money(sums[2]),
                rows < DisputeReport.THIN);
    }

    /** The dearest first; rows without an amount last. */
    Page<Row> rows(Measure measure, Period period, int limit, String cursor) {
        String after = "";
        if (cursor != null) {
            after = " where coalesce(k.amount, -1) < :amount or coalesce(k.amount, -1) = :amount and k.id > :id";
        }
        Query query = bound(
                        measure,
                        "select k.id, k.case_id, k.case_number, k.payer_name, k.happened_on, k.what, k.amount from ("
                                + measure.rows + ") k" + after + " order by coalesce(k.amount, -1) desc, k.id",
                        period)
                .setMaxResults(limit + 1);
        if (cursor != null) {
            Cursor last = Cursor.parse(cursor, 2);
            query.setParameter("amount", last.number(0))
                    .setParameter("id", last.uuid(1).toString());
        }
        @SuppressWarnings("unchecked") // the query says Object[]
        List<Object[]> found = query.getResultList();
        return Page.of(
                found.stream().map(MoneyLeft::row).toList(),
                limit,
                row -> Cursor.of(
                        row.amount() == null ? "-1" : row.amount().dollars().toPlainString(), row.id()));
    }

    private Query bound(Measure measure, String sql, Period period) {
        Query query = entities.createNativeQuery(sql, Object[].class).setParameter("tenant", user.tenant());
        if (measure == Measure.UNDERPAID_NOT_DISPUTED) {
            Instant begins = period.begins(clock.getZone());
            return query.setParameter("begins", begins).setParameter("ends", period.ends(clock.getZone()));
        }
        return query.setParameter("from", period.from()).setParameter("to", period.to());
    }

    private static Row row(Object[] row) {
        return new Row(
                UUID.fromString((String) row[0]),
                UUID.fromString((String) row[1]),
                (String) row[2],
                (String) row[3],
                row[4] instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) row[4],
                (String) row[5],
                row[6] == null ? null : money(row[6]));
    }

    private static Money money(Object value) {
        return new Money(new BigDecimal(value.toString()).setScale(2, RoundingMode.HALF_UP));
    }
}
