package dev.parley.remittance;

import dev.parley.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What payers have allowed this house for a procedure before. Denials, secondary payments, lines paid nothing and payments
 * that were taken back do not count.
 */
@ApplicationScoped
public class PaidHistory {
    /** CLP02: processed as primary, forwarded or not. */
    private static final List<String> PRIMARY = List.of("1", "19");

    private static final String REVERSAL = "22";

    /** The latest lines are asked; more would not move a median. */
    private static final int MOST_LINES = 5000;

    private static final BigDecimal ONE = BigDecimal.ONE;

    private final EntityManager entities;

    PaidHistory(EntityManager entities) {
        this.entities = entities;
    }

    /** What was allowed for one unit of a line; {@code payerCode} is empty where the payer gave none. */
    public record PaidUnit(String payerCode, Set<String> modifiers, Money allowed, LocalDate receivedOn) {}

    private record Line(
            UUID lineId,
            String controlNumber,
            String payerCode,
            String modifiers,
            Money allowed,
            Money paid,
            BigDecimal units,
            LocalDate receivedOn) {}

    /** Payments received from the first to the last day. Call it in a transaction. */
    public List<PaidUnit> of(String procedureCode, LocalDate first, LocalDate last) {
        List<Line> lines = entities.createQuery(
                        "select l.id, c.payerControlNumber, r.payerCode, l.modifiers, l.allowed, l.paid, l.units,"
                                + " c.receivedOn from RemittanceClaim c join c.lines l, Remittance r"
                                + " where r.id = c.remittanceId and l.procedureCode = :code and c.statusCode in :primary"
                                + " and c.receivedOn between :first and :last order by c.receivedOn desc, l.id desc",
                        Object[].class)
                .setParameter("code", procedureCode)
                .setParameter("primary", PRIMARY)
                .setParameter("first", first)
                .setParameter("last", last)
                .setMaxResults(MOST_LINES)
                .getResultStream()
                .map(PaidHistory::line)
                .filter(line -> line.paid().isPositive())
                .toList();
        Map<String, LocalDate> reversed = reversed(lines);
        Map<UUID, Money> patients = owedByPatients(
                lines.stream().filter(line -> line.allowed() == null).toList());
        return lines.stream()
                .filter(line -> stands(line, reversed))
                .map(line -> unit(line, patients))
                .filter(unit -> unit.allowed().isPositive())
                .toList();
    }

    private static Line line(Object[] row) {
        return new Line(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Money) row[4],
                (Money) row[5],
                (BigDecimal) row[6],
                (LocalDate) row[7]);
    }

    private static PaidUnit unit(Line line, Map<UUID, Money> patients) {
        Money allowed = line.allowed() != null
                ? line.allowed()
                : line.paid().plus(patients.getOrDefault(line.lineId(), Money.ZERO));
        BigDecimal units = line.units() == null || line.units().signum() <= 0 ? ONE : line.units();
        Money each = units.compareTo(ONE) == 0
                ? allowed
                : new Money(allowed.dollars().divide(units, 2, RoundingMode.HALF_UP));
        return new PaidUnit(
                line.payerCode(), Set.copyOf(RemittanceClaim.codes(line.modifiers())), each, line.receivedOn());
    }

    /** By the payer's number of a claim, the last day a payment of it was taken back. */
    private Map<String, LocalDate> reversed(List<Line> lines) {
        Set<String> numbers = lines.stream()
                .map(Line::controlNumber)
                .filter(number -> number != null)
                .collect(Collectors.toSet());
        Map<String, LocalDate> reversed = new HashMap<>();
        if (!numbers.isEmpty()) {
            entities.createQuery(
                            "select c.payerControlNumber, max(c.receivedOn) from RemittanceClaim c"
                                    + " where c.statusCode = :reversal and c.payerControlNumber in :numbers"
                                    + " group by c.payerControlNumber",
                            Object[].class)
                    .setParameter("reversal", REVERSAL)
                    .setParameter("numbers", numbers)
                    .getResultList()
                    .forEach(row -> reversed.put((String) row[0], (LocalDate) row[1]));
        }
        return reversed;
    }

    private static boolean stands(Line line, Map<String, LocalDate> reversed) {
        LocalDate takenBack = line.controlNumber() == null ? null : reversed.get(line.controlNumber());
        return takenBack == null || line.receivedOn().isAfter(takenBack);
    }

    /** Where the payer did not say what it allowed, it allowed what it paid and what it left to the patient (PR). */
    private Map<UUID, Money> owedByPatients(List<Line> lines) {
        Map<UUID, Money> owed = new HashMap<>();
        if (!lines.isEmpty()) {
            entities.createQuery(
                            "select l.id, a.amount from RemittanceLine l join l.adjustments a"
                                    + " where l.id in :lines and a.groupCode = 'PR'",
                            Object[].class)
                    .setParameter("lines", lines.stream().map(Line::lineId).toList())
                    .getResultList()
                    .forEach(row -> owed.merge((UUID) row[0], (Money) row[1], Money::plus));
        }
        return owed;
    }
}
