-- One claim under dispute, and the parts of its file.
create table case_file (
    id                      uuid                         primary key,
    version                 integer                      not null,
    tenant                  varchar(64)                  not null,
    case_number             varchar(16)                  not null,
    claim_id                uuid                         not null references claim (id),
    claim_number            varchar(38)                  not null,
    payer_id                uuid,
    payer_name              varchar(60),
    provider_id             uuid                         not null references provider (id),
    service_state           varchar(2),
    status                  varchar(8)                   not null check (status in ('OPEN', 'CLOSED')),
    phase                   varchar(20)                  not null,
    regime                  varchar(20)                  not null,
    regime_because          varchar(2000),
    owner                   varchar(100),
    next_action             varchar(200),
    due_on                  date,
    waiting_until           date,
    billed                  numeric(12, 2)               not null,
    allowed                 numeric(12, 2),
    paid                    numeric(12, 2)               not null,
    patient_responsibility  numeric(12, 2),
    qualifying_payment      numeric(12, 2),
    outcome                 varchar(24),
    outcome_because         varchar(2000),
    opened_at               timestamp(6) with time zone  not null,
    closed_at               timestamp(6) with time zone,
    constraint case_file_once unique (tenant, claim_id),
    constraint case_number_once unique (tenant, case_number),
    constraint open_case_has_next_step check (status = 'CLOSED' or (owner is not null and next_action is not null and due_on is not null))
);
create index case_file_by_due on case_file (tenant, status, due_on, id);
create table case_fact (
    id           uuid                         primary key,
    tenant       varchar(64)                  not null,
    case_id      uuid                         not null references case_file (id),
    name         varchar(40)                  not null,
    fact_value   varchar(200)                 not null,
    source       varchar(30)                  not null,
    evidence     varchar(500),
    recorded_by  varchar(100)                 not null,
    recorded_at  timestamp(6) with time zone  not null
);
create index case_fact_by_case on case_fact (case_id, recorded_at, id);
create table blocker (
    id           uuid                         primary key,
    version      integer                      not null,
    tenant       varchar(64)                  not null,
    case_id      uuid                         not null references case_file (id),
    code         varchar(60)                  not null,
    owner        varchar(30)                  not null,
    next_action  varchar(300)                 not null,
    raised_at    timestamp(6) with time zone  not null,
    resolved_at  timestamp(6) with time zone,
    resolution   varchar(500)
);
create index blocker_by_case on blocker (case_id, raised_at, id);
create table deadline (
    id            uuid                         primary key,
    version       integer                      not null,
    tenant        varchar(64)                  not null,
    case_id       uuid                         not null references case_file (id),
    kind          varchar(40)                  not null,
    rule_id       varchar(20)                  not null,
    rule_version  varchar(40)                  not null,
    trigger_name  varchar(40)                  not null,
    trigger_date  date                         not null,
    opens_on      date,
    due_on        date                         not null,
    due_at        timestamp(6) with time zone  not null,
    day_type      varchar(10)                  not null,
    counting      varchar(10)                  not null,
    confidence    varchar(1)                   not null,
    evidence      varchar(500)                 not null,
    state         varchar(10)                  not null check (state in ('OPEN', 'MET', 'MISSED', 'CANCELLED')),
    alarmed_at    timestamp(6) with time zone,
    ended_at      timestamp(6) with time zone,
    ended_because varchar(500),
    constraint deadline_once unique (case_id, kind, rule_id, trigger_date)
);
create index deadline_by_case on deadline (case_id, due_on);
create index deadline_open on deadline (state, due_at, id);
create table timeline_entry (
    id       uuid                         primary key,
    tenant   varchar(64)                  not null,
    case_id  uuid                         not null references case_file (id),
    kind     varchar(40)                  not null,
    text     varchar(1000)                not null,
    actor    varchar(100)                 not null,
    happened_at timestamp(6) with time zone  not null
);
create index timeline_by_case on timeline_entry (case_id, id);
create table note (
    id              uuid                         primary key,
    tenant          varchar(64)                  not null,
    case_id         uuid                         not null references case_file (id),
    text            varchar(4000)                not null,
    client_visible  boolean                      not null,
    author          varchar(100)                 not null,
    written_at      timestamp(6) with time zone  not null
);
create index note_by_case on note (case_id, id);
create table decision_record (
    id         uuid                         primary key,
    tenant     varchar(64)                  not null,
    case_id    uuid                         not null references case_file (id),
    decision   varchar(60)                  not null,
    facts      varchar                      not null,
    outcome    varchar                      not null,
    rules      varchar(2000)                not null,
    made_by    varchar(100)                 not null,
    made_at    timestamp(6) with time zone  not null
);
create index decision_record_by_case on decision_record (case_id, id);
