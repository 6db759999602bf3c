package dev.parley.casefile;

import dev.parley.storage.ReadOnce;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts how much there is with a payer. */
public final class CasesOfPayers {
    private CasesOfPayers() {}

    /** How many open cases are with a payer, counted up to {@code enough}. */
    public static int open(UUID payerId, int enough) {
        return ReadOnce.upTo(enough, "open cases with " + payerId, () -> countOpen(payerId, enough));
    }

    /** The same for several payers with one question, of which none counts further than {@code enough}. */
    public static Map<UUID, Integer> open(Collection<UUID> payerIds, int enough) {
        List<UUID> payers = payerIds.stream().distinct().toList();
        if (payers.isEmpty()) {
            return Map.of();
        }
        // in SQL: HQL takes no union of parts that each end early
        String ofOnePayer =
                "(select payer_id from case_file where tenant = ?1 and status = ?2 and payer_id = ?%d limit %d)";
        var query = CaseFile.getSession()
                .createNativeQuery(
                        IntStream.range(0, payers.size())
                                .mapToObj(i -> ofOnePayer.formatted(i + 3, enough))
                                .collect(Collectors.joining(" union all ")),
                        UUID.class)
                .addSynchronizedEntityClass(CaseFile.class)
                .setParameter(1, CaseFile.getSession().getTenantIdentifier())
                .setParameter(2, CaseFile.Status.OPEN.name());
        for (int i = 0; i < payers.size(); i++) {
            query.setParameter(i + 3, payers.get(i));
        }
        return query.getResultStream().collect(Collectors.toMap(Function.identity(), one -> 1, Integer::sum));
    }

    private static int countOpen(UUID payerId, int enough) {
        return CaseFile.getEntityManager()
                .createQuery("select id from CaseFile where payerId = :payer and status = :status", UUID.class)
                .setParameter("payer", payerId)
                .setParameter("status", CaseFile.Status.OPEN)
                .setMaxResults(enough)
                .getResultList()
                .size();
    }
}
