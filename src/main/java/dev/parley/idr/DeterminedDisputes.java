package dev.parley.idr;

import dev.parley.money.Money;
import dev.parley.negotiation.DisputeHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tenant's determinations against a payer. One that nobody won tells nothing about the chance to win. */
@ApplicationScoped
class DeterminedDisputes implements DisputeHistory {
    private static final int NEWEST_LINES = 2000;

    /** A determination beside a line of its claim. */
    record Row(
            UUID id,
            LocalDate determinedOn,
            Determination.Prevailing prevailing,
            Money award,
            Money qualifyingPayment,
            String procedureCode,
            Money charge) {}

    @Override
    public List<Determined> with(UUID payerId) {
        Map<UUID, Row> dearest = new LinkedHashMap<>();
        for (Row row : rows(payerId)) {
            dearest.merge(row.id(), row, (one, other) -> other.charge().isMoreThan(one.charge()) ? other : one);
        }
        List<Determined> determined = new ArrayList<>();
        for (Row row : dearest.values()) {
            determined.add(new Determined(
                    row.determinedOn(),
                    row.prevailing() == Determination.Prevailing.PROVIDER,
                    row.award(),
                    row.qualifyingPayment(),
                    row.procedureCode()));
        }
        return determined;
    }

    private static List<Row> rows(UUID payerId) {
        return Dispute.getEntityManager()
                .createQuery(
                        "select new dev.parley.idr.DeterminedDisputes$Row(d.id, d.ended.determinedOn, d.ended.prevailing, d.ended.award,"
                                + " f.qualifyingPayment, l.procedureCode, l.charge) from Dispute d join CaseFile f on"
                                + " f.id = d.parties.caseId join Claim c on c.id = f.claimId join c.lines l where d.parties.payerId = :payer and"
                                + " d.state = :determined and d.ended.prevailing <> :nobody order by d.id desc",
                        Row.class)
                .setParameter("payer", payerId)
                .setParameter("determined", Dispute.State.DETERMINED)
                .setParameter("nobody", Determination.Prevailing.SPLIT)
                .setMaxResults(NEWEST_LINES)
                .getResultList();
    }
}
