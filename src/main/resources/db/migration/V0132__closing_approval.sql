-- Who closed a case while a side of it was open, and why.
create table closing_approval (
    id           uuid                         primary key,
    tenant       varchar(64)                  not null,
    case_id      uuid                         not null references case_file (id),
    open_because varchar(1000)                not null,
    reason       varchar(500)                 not null,
    approved_by  varchar(100)                 not null,
    approved_at  timestamp(6) with time zone  not null
);
create index closing_approval_by_case on closing_approval (case_id, id);
