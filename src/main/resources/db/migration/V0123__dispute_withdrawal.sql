-- That the initiating party wants out of a dispute alone, and what the other side said.
create table dispute_withdrawal (
    id            uuid                         primary key,
    version       integer                      not null,
    tenant        varchar(64)                  not null,
    dispute_id    uuid                         not null references dispute (id),
    case_id       uuid                         not null references case_file (id),
    requested_on  date                         not null,
    reason        varchar(1000)                not null,
    due_on        date,
    state         varchar(8)                   not null,
    answered_on   date,
    evidence      varchar(500),
    recorded_by   varchar(100)                 not null,
    recorded_at   timestamp(6) with time zone  not null
);
create index dispute_withdrawal_by_dispute on dispute_withdrawal (dispute_id, id);
