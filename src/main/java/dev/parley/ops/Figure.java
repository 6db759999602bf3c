package dev.parley.ops;

import java.util.List;

/**
 * A query over all tenants that answers figures by labels: first a column for each label, then one for each metric. A moment
 * among the figures is told as its age in seconds. Counts, sums and codes only.
 */
record Figure(List<String> labels, List<String> metrics, String sql) {
    static final String TENANT = "tenant";

    static final List<Figure> ALL = List.of(
            new Figure(
                    List.of(TENANT, "phase"),
                    List.of("parley.cases.open", "parley.cases.dollars"),
                    """
                    select tenant, phase, count(*),
                        sum(greatest(billed - paid - coalesce(patient_responsibility, 0), 0))
                    from case_file where status = 'OPEN' group by tenant, phase"""),
            new Figure(
                    List.of(TENANT, "kind"),
                    List.of("parley.tasks.open", "parley.tasks.overdue", "parley.tasks.oldest.seconds"),
                    """
                    select tenant, kind, count(*), sum(case when due_on < :today then 1 else 0 end), min(opened_at)
                    from work_item where state = 'OPEN' group by tenant, kind"""),
            new Figure(
                    List.of("process", "element"),
                    List.of("parley.tokens"),
                    """
                    select process, kind, count(*) from work_item where state = 'OPEN' group by process, kind
                    union all
                    select process, activity, count(*) from open_wait group by process, activity"""),
            new Figure(
                    List.of(TENANT, "state"),
                    List.of("parley.deadlines.open"),
                    """
                    select tenant, near, count(*) from (
                        select tenant, case when due_at < :now then 'past' when due_on <= :soon then 'at-risk'
                            else 'running' end as near
                        from deadline where state = 'OPEN') d
                    group by tenant, near"""),
            new Figure(
                    List.of(TENANT),
                    List.of("parley.payments.recovered.dollars", "parley.payments.expected.dollars"),
                    """
                    select tenant, sum(received),
                        sum(case when state = 'OPEN' then greatest(due - received, 0) else 0 end)
                    from expected_payment group by tenant"""),
            new Figure(
                    List.of(TENANT),
                    List.of("parley.outbox.waiting", "parley.outbox.oldest.seconds"),
                    """
                    select tenant, count(*), min(happened_at) from outbox_event
                    where published_at is null group by tenant"""),
            new Figure(
                    List.of("state"),
                    List.of("parley.mails.waiting", "parley.mails.oldest.seconds"),
                    """
                    select state, count(*), min(queued_at) from outbound_mail
                    where state in ('QUEUED', 'SENDING') group by state"""),
            new Figure(
                    List.of("state"),
                    List.of("parley.webhooks", "parley.webhooks.behind"),
                    """
                    select w.state, count(*), sum(f.last_sequence - w.position)
                    from webhook w join event_feed f on f.tenant = w.tenant group by w.state"""),
            new Figure(
                    List.of("state"),
                    List.of("parley.bulk.jobs"),
                    """
                    select state, count(*) from bulk_job
                    where state in ('QUEUED', 'RUNNING', 'FAILED') group by state"""));
}
