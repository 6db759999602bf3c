package dev.parley.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.Query;

/** Reads across all tenants, and therefore ids and tenants only, which sent claims no front end or payer has answered. */
@ApplicationScoped
class FindMissingAnswers {
    /** What a 277CA leaves with a case. */
    private static final String ANSWERED = "select 1 from document d where d.case_id = f.id"
            + " and d.kind in ('timely-filing-proof', 'claim-rejection', 'claim-receipt')";

    private static final String PAID =
            "select 1 from remittance_claim r join remittance p on p.id = r.remittance_id where r.claim_id = f.claim_id";

    /** Files that we made to be sent. */
    private static final String SENT_BY_US =
            """
            select e.tenant as tenant, e.id as subject, f.id as case_id from edi_sent e join case_file f on f.id = e.case_id
            where f.status = 'OPEN' and e.state <> 'REFUSED' and e.made_at >= :from and e.made_at < :until
            and not exists (%s and d.added_at >= e.made_at)
            and not exists (%s and p.posted_at >= e.made_at)
            and not exists (select 1 from missing_answer m where m.tenant = e.tenant and m.subject_id = e.id)
            order by e.made_at, e.id
            """
                    .formatted(ANSWERED, PAID);

    /** Claims that were posted as sent, where the tenant's front ends do let us see their answers. */
    private static final String SENT_BY_OTHERS =
            """
            select c.tenant as tenant, c.id as subject, f.id as case_id from claim c join case_file f on f.claim_id = c.id and f.part = 0
            where f.status = 'OPEN' and c.bill_sent >= :first and c.bill_sent <= :last
            and exists (select 1 from edi_transaction t where t.tenant = c.tenant and t.type = :answerType)
            and not exists (%s)
            and not exists (%s)
            and not exists (select 1 from missing_answer m where m.tenant = c.tenant and m.subject_id = c.id)
            order by c.bill_sent, c.id
            """
                    .formatted(ANSWERED, PAID);

    /** Terms of law in which a payer had to answer what its front end let in, and did not. The federal one wakes the process itself. */
    private static final String OVERDUE =
            """
            select d.tenant as tenant, d.id as subject, f.id as case_id from deadline d join case_file f on f.id = d.case_id
            where f.status = 'OPEN' and d.state = 'MISSED'
            and d.kind in ('PROMPT_PAY', 'ERISA_CLAIM_DECISION')
            and d.due_on >= :first
            and not exists (%s and p.received_on >= d.trigger_date)
            and not exists (select 1 from missing_answer m join deadline o on o.id = m.subject_id
                where m.case_id = f.id and o.trigger_date = d.trigger_date)
            order by d.due_on, d.id
            """
                    .formatted(PAID);

    private static final String SETTLED =
            """
            select m.tenant as tenant, m.subject_id as subject, m.case_id as case_id from missing_answer m join case_file f on f.id = m.case_id
            where m.settled_at is null
            and (f.status = 'CLOSED' or m.kind = 'ACKNOWLEDGMENT' and exists (%s and d.added_at >= m.asked_at)
                or exists (%s and p.posted_at >= m.asked_at))
            order by m.id
            """
                    .formatted(ANSWERED, PAID);

    private final Session session;

    FindMissingAnswers(Session session) {
        this.session = session;
    }

    record Found(String tenant, UUID subject, UUID caseId) {}

    List<Found> sentByUs(LocalDate first, LocalDate last, ZoneId zone, int most) {
        Instant from = first.atStartOfDay(zone).toInstant();
        return found(query(SENT_BY_US, most)
                .setParameter("from", from)
                .setParameter("until", last.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    List<Found> sentByOthers(LocalDate first, LocalDate last, String answerType, int most) {
        return found(query(SENT_BY_OTHERS, most)
                .setParameter("first", first)
                .setParameter("last", last)
                .setParameter("answerType", answerType));
    }

    List<Found> overdue(LocalDate first, int most) {
        return found(query(OVERDUE, most).setParameter("first", first));
    }

    List<Found> settled(int most) {
        return found(query(SETTLED, most));
    }

    private NativeQuery<Object[]> query(String sql, int most) {
        return session.createNativeQuery(sql, Object[].class)
                .addScalar("tenant", String.class)
                .addScalar("subject", UUID.class)
                .addScalar("case_id", UUID.class)
                .setMaxResults(most);
    }

    private static List<Found> found(Query<Object[]> query) {
        return query.getResultStream()
                .map(row -> new Found((String) row[0], (UUID) row[1], (UUID) row[2]))
                .toList();
    }
}
