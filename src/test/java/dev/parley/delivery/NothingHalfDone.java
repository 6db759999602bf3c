package dev.parley.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What holds of the database at every moment, whoever was killed when. Each rule is one query, so one consistent look, and
 * names the rows that break it.
 */
final class NothingHalfDone {
    private static final Map<String, String> BROKEN_BY = new LinkedHashMap<>();

    static {
        BROKEN_BY.put(
                "claims without exactly one case or one row that says why there is none",
                """
                select c.claim_number from claim c left join case_file f on f.claim_id = c.id
                left join undisputed_claim u on u.claim_id = c.id and u.state <> 'DISPUTED'
                group by c.id, c.claim_number having count(f.id) + count(u.claim_id) <> 1""");
        BROKEN_BY.put(
                "claims whose lines do not add up",
                """
                select c.claim_number from claim c left join claim_line l on l.claim_id = c.id
                group by c.id, c.claim_number, c.total_charge having coalesce(sum(l.charge), 0) <> c.total_charge""");
        BROKEN_BY.put(
                "open cases without owner, next action or due date",
                """
                select case_number from case_file
                where status = 'OPEN' and (owner is null or next_action is null or due_on is null)""");
        BROKEN_BY.put(
                "open cases without exactly one running process",
                """
                select f.case_number from case_file f
                left join ACT_RU_EXECUTION e on e.BUSINESS_KEY_ = cast(f.id as varchar(36))
                    and e.PARENT_ID_ is null and e.PROC_DEF_ID_ like 'negotiationCase:%'
                where f.status = 'OPEN' group by f.id, f.case_number having count(e.ID_) <> 1""");
        BROKEN_BY.put(
                "running processes without an open case",
                """
                select e.BUSINESS_KEY_ from ACT_RU_EXECUTION e
                left join case_file f on e.BUSINESS_KEY_ = cast(f.id as varchar(36)) and f.status = 'OPEN'
                where e.PARENT_ID_ is null and e.PROC_DEF_ID_ like 'negotiationCase:%' and f.id is null""");
        BROKEN_BY.put(
                "open cases in which nobody has a task and nothing is waited for",
                """
                select f.case_number from case_file f where f.status = 'OPEN'
                    and not exists (select 1 from work_item w where w.case_id = f.id and w.state = 'OPEN')
                    and not exists (select 1 from open_wait o where o.case_id = f.id)""");
        BROKEN_BY.put(
                "tasks of the worklist that the process does not know",
                """
                select w.case_number from work_item w left join ACT_RU_TASK t on t.ID_ = cast(w.id as varchar(36))
                where w.state = 'OPEN' and w.case_id is not null and t.ID_ is null""");
        BROKEN_BY.put(
                "tasks of the process that the worklist does not show",
                """
                select t.ID_ from ACT_RU_TASK t
                left join work_item w on t.ID_ = cast(w.id as varchar(36)) and w.state = 'OPEN' where w.id is null""");
        BROKEN_BY.put(
                "cases whose opening was not announced exactly once",
                """
                select f.case_number from case_file f
                left join outbox_event o on o.subject = f.id and o.type = 'case.opened'
                group by f.id, f.case_number having count(o.id) <> 1""");
        BROKEN_BY.put(
                "running clocks without a timer",
                """
                select d.kind from deadline d where d.state = 'OPEN' and not exists (
                    select 1 from ACT_RU_EXECUTION w join ACT_RU_JOB j on j.PROCESS_INSTANCE_ID_ = w.PROC_INST_ID_
                    where w.BUSINESS_KEY_ = cast(d.id as varchar(36)))""");
    }

    private NothingHalfDone() {}

    static void check(Connection database) throws SQLException {
        for (Map.Entry<String, String> rule : BROKEN_BY.entrySet()) {
            assertThat(texts(database, rule.getValue())).as(rule.getKey()).isEmpty();
        }
    }

    /** The first column of what a query finds. */
    static List<String> texts(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
