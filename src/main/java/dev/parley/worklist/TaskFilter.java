package dev.parley.worklist;

import dev.parley.http.Cursor;
import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import dev.parley.storage.Where;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which tasks to show, and in which order; all parts are optional and must all hold. */
public record TaskFilter(
        String queue,
        String assignee,
        String kind,
        UUID payer,
        UUID provider,
        UUID caseId,
        String serviceState,
        WorkItem.State state,
        LocalDate dueFrom,
        LocalDate dueTo,
        BigDecimal minimumMoney,
        Sort sort) {

    /** What comes first. Each order has an index and ends in the id, so that pages never repeat or skip a row. */
    public enum Sort {
        /** Earliest due first. */
        DUE("dueOn, id", "(dueOn > :key or dueOn = :key and id > :id)"),
        /** Most urgent first. */
        PRIORITY("priority desc, id desc", "(priority < :key or priority = :key and id < :id)"),
        /** Most at stake first. */
        MONEY("moneyAtStake desc, id desc", "(moneyAtStake < :key or moneyAtStake = :key and id < :id)");

        private final String order;
        private final String after;

        Sort(String order, String after) {
            this.order = order;
            this.after = after;
        }

        Object key(Cursor cursor) {
            return switch (this) {
                case DUE -> cursor.day(0);
                case PRIORITY -> cursor.number(0).intValueExact();
                case MONEY -> new Money(cursor.number(0));
            };
        }

        Cursor cursor(WorkItem last) {
            return switch (this) {
                case DUE -> Cursor.of(last.dueOn(), last.id());
                case PRIORITY -> Cursor.of(last.priority(), last.id());
                case MONEY -> Cursor.of(last.moneyAtStake().dollars(), last.id());
            };
        }
    }

    public TaskFilter {
        state = state == null ? WorkItem.State.OPEN : state;
        sort = sort == null ? Sort.DUE : sort;
        if (dueFrom != null && dueTo != null && dueTo.isBefore(dueFrom)) {
            throw new InvalidFields("dueTo", "lies before dueFrom");
        }
    }

    /** The rows after the cursor, one more than asked for so that the caller knows whether there are more. */
    List<WorkItem> page(String cursor, int limit, Optional<Set<UUID>> own) {
        Where where = where(own);
        if (cursor != null) {
            Cursor from = Cursor.parse(cursor, 2);
            where.and(sort.after, "key", sort.key(from));
            where.parameter("id", from.uuid(1));
        }
        return WorkItem.<WorkItem>find(where.clause() + " order by " + sort.order, where.parameters())
                .range(0, limit)
                .list();
    }

    /** {@code own} are the providers whose tasks the reader may see; empty is all. */
    long count(Optional<Set<UUID>> own) {
        Where where = where(own);
        return WorkItem.count(where.clause(), where.parameters());
    }

    private Where where(Optional<Set<UUID>> own) {
        Where where = new Where();
        own.ifPresent(providers -> {
            if (providers.isEmpty()) {
                where.and("1 = 0");
            } else {
                where.and("providerId in :own", "own", providers);
            }
        });
        where.and("state = :state", "state", state);
        where.andIfGiven("queue = :queue", "queue", queue);
        if ("none".equals(assignee)) {
            where.and("assignee is null");
        } else {
            where.andIfGiven("assignee = :assignee", "assignee", assignee);
        }
        where.andIfGiven("kind = :kind", "kind", kind);
        where.andIfGiven("payerId = :payer", "payer", payer);
        where.andIfGiven("providerId = :provider", "provider", provider);
        where.andIfGiven("caseId = :caseId", "caseId", caseId);
        where.andIfGiven("serviceState = :serviceState", "serviceState", serviceState);
        where.andIfGiven("dueOn >= :dueFrom", "dueFrom", dueFrom);
        where.andIfGiven("dueOn <= :dueTo", "dueTo", dueTo);
        where.andIfGiven(
                "moneyAtStake >= :minimumMoney", "minimumMoney", minimumMoney == null ? null : new Money(minimumMoney));
        return where;
    }
}
