-- What was asked of a payer, until when it had to answer, and what came of it: silence is kept so that it can be quoted.
create table information_request (
    id              uuid                         primary key,
    version         integer                      not null,
    tenant          varchar(64)                  not null,
    case_id         uuid                         not null references case_file (id),
    subject         varchar(30)                  not null,
    rule_id         varchar(20),
    channel         varchar(16)                  not null,
    recipient       varchar(200)                 not null,
    sent_on         date,
    due_on          date,
    state           varchar(10)                  not null,
    document_id     uuid                         not null references document (id),
    content_hash    varchar(64)                  not null,
    mail_id         uuid,
    evidence        varchar(500),
    answer          varchar(2000),
    answered_on     date,
    silence_id      uuid references document (id),
    asked_by        varchar(100)                 not null,
    asked_at        timestamp(6) with time zone  not null
);
create index information_request_by_case on information_request (case_id, id);
-- Messages that should come, and the alarm when one did not.
create table expected_message (
    id            uuid                         primary key,
    version       integer                      not null,
    tenant        varchar(64)                  not null,
    case_id       uuid                         not null references case_file (id),
    kind          varchar(20)                  not null,
    reference_id  uuid                         not null,
    what          varchar(500)                 not null,
    due_on        date                         not null,
    state         varchar(10)                  not null,
    evidence      varchar(500),
    ended_at      timestamp(6) with time zone,
    expected_at   timestamp(6) with time zone  not null
);
create index expected_message_by_case on expected_message (case_id, id);
create index expected_message_due on expected_message (state, due_on);
