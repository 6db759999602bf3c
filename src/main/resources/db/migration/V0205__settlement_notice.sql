-- A settlement reached while a dispute ran is reported to the Departments: when it was, how, and what proves it (FED-WD-01).
create table settlement_notice (
    id            uuid                         primary key,
    version       integer                      not null,
    tenant        varchar(64)                  not null,
    dispute_id    uuid                         not null references dispute (id),
    case_id       uuid                         not null references case_file (id),
    agreed_on     date                         not null,
    state         varchar(12)                  not null,
    reported_on   date,
    channel       varchar(8),
    evidence      varchar(500),
    document_id   uuid                         references document (id),
    ended_by      varchar(100),
    ended_at      timestamp(6) with time zone,
    constraint reported_has_day check (state <> 'REPORTED' or reported_on is not null)
);
create unique index settlement_notice_of_dispute on settlement_notice (dispute_id);
