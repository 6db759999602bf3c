package dev.parley.idr;

import dev.parley.money.Money;
import dev.parley.negotiation.DisputeHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The tenant's determinations against a payer. Each item counts by itself: its own side won, at its own rate. */
@ApplicationScoped
class DeterminedDisputes implements DisputeHistory {
    private static final int NEWEST_LINES = 2000;

    /** A determination of an item, or beside a line of its claim where nobody said how each item was decided. */
    record Row(
            UUID id,
            LocalDate determinedOn,
            Determination.Prevailing prevailing,
            Money award,
            Money qualifyingPayment,
            String procedureCode,
            Money charge) {
        private Determined determined() {
            return new Determined(
                    determinedOn,
                    prevailing == Determination.Prevailing.PROVIDER,
                    award,
                    qualifyingPayment,
                    procedureCode);
        }
    }

    @Override
    public List<Determined> with(UUID payerId) {
        Map<UUID, Row> dearest = new LinkedHashMap<>();
        for (Row row : undivided(payerId)) {
            dearest.merge(row.id(), row, (one, other) -> other.charge().isMoreThan(one.charge()) ? other : one);
        }
        return Stream.concat(byItem(payerId).stream(), dearest.values().stream())
                .sorted(Comparator.comparing(Row::determinedOn).reversed())
                .map(Row::determined)
                .toList();
    }

    private static List<Row> byItem(UUID payerId) {
        return Dispute.getEntityManager()
                .createQuery(
                        "select new dev.parley.idr.DeterminedDisputes$Row(i.id, d.ended.determinedOn,"
                                + " i.decision.prevailing, i.decision.award, i.qualifyingPayment, i.code, i.charge) from"
                                + " DisputeItem i join Dispute d on d.id = i.disputeId where d.parties.payerId = :payer"
                                + " and d.state = :determined and i.decision.award is not null order by d.id desc, i.id",
                        Row.class)
                .setParameter("payer", payerId)
                .setParameter("determined", Dispute.State.DETERMINED)
                .setMaxResults(NEWEST_LINES)
                .getResultList();
    }

    private static List<Row> undivided(UUID payerId) {
        return Dispute.getEntityManager()
                .createQuery(
                        "select new dev.parley.idr.DeterminedDisputes$Row(d.id, d.ended.determinedOn,"
                                + " d.ended.prevailing, d.ended.award, f.qualifyingPayment, l.procedureCode, l.charge)"
                                + " from Dispute d join CaseFile f on f.id = d.parties.caseId join Claim c on c.id ="
                                + " f.claimId join c.lines l where d.parties.payerId = :payer and d.state = :determined"
                                + " and d.ended.prevailing <> :nobody and not exists (select 1 from DisputeItem i where"
                                + " i.disputeId = d.id and i.decision.award is not null) order by d.id desc",
                        Row.class)
                .setParameter("payer", payerId)
                .setParameter("determined", Dispute.State.DETERMINED)
                .setParameter("nobody", Determination.Prevailing.SPLIT)
                .setMaxResults(NEWEST_LINES)
                .getResultList();
    }
}
