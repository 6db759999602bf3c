-- What the entity or the Departments ask during a dispute, until when, and what was answered.
create table entity_request (
    id            uuid                         primary key,
    version       integer                      not null,
    tenant        varchar(64)                  not null,
    dispute_id    uuid                         not null references dispute (id),
    case_id       uuid                         not null references case_file (id),
    sender        varchar(12)                  not null,
    addressee     varchar(8)                   not null,
    asked         varchar(4000)                not null,
    requested_on  date                         not null,
    due_on        date                         not null,
    rule_version  varchar(40)                  not null,
    tolls         boolean                      not null,
    deadline_id   uuid                         references deadline (id),
    answered_on   date,
    answer        varchar(4000),
    evidence      varchar(500),
    recorded_by   varchar(100)                 not null,
    recorded_at   timestamp(6) with time zone  not null
);
create index entity_request_by_dispute on entity_request (dispute_id, id);
-- Stages of a dispute that the Departments let last longer, by request or by public notice.
create table dispute_extension (
    id            uuid                         primary key,
    version       integer                      not null,
    tenant        varchar(64)                  not null,
    dispute_id    uuid                         not null references dispute (id),
    case_id       uuid                         not null references case_file (id),
    stage         varchar(40)                  not null,
    ground        varchar(24)                  not null,
    rule_id       varchar(20)                  not null,
    requested_on  date                         not null,
    reason        varchar(1000)                not null,
    state         varchar(12)                  not null,
    answered_on   date,
    last_day      date,
    reference     varchar(200),
    recorded_by   varchar(100)                 not null,
    recorded_at   timestamp(6) with time zone  not null,
    constraint granted_has_last_day check (state <> 'GRANTED' or last_day is not null)
);
create index dispute_extension_by_dispute on dispute_extension (dispute_id, id);
