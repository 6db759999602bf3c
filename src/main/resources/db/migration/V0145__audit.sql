-- Who saw or did what: each tenant's calls, linked by hashes after commit by one at a time. Entries are never changed or removed.
create table audit_entry (
    id               uuid                         primary key,
    tenant           varchar(64)                  not null,
    actor            varchar(100)                 not null,
    roles            varchar(200)                 not null,
    action           varchar(200)                 not null,
    outcome          varchar(10)                  not null check (outcome in ('READ', 'DONE', 'REFUSED')),
    status           integer,
    case_id          uuid,
    subject_id       uuid,
    happened_at      timestamp(6) with time zone  not null,
    number           bigint,
    previous_sha256  varchar(64),
    sha256           varchar(64),
    constraint audit_entry_link_once unique (tenant, number)
);
create index audit_entry_loose on audit_entry (number, id);
create index audit_entry_by_time on audit_entry (tenant, id);
create index audit_entry_by_case on audit_entry (case_id, id);
create index audit_entry_by_actor on audit_entry (tenant, actor, id);
create table audit_chain (
    id           uuid         primary key,
    tenant       varchar(64)  not null,
    last_number  bigint       not null,
    last_sha256  varchar(64)  not null,
    constraint audit_chain_once unique (tenant)
);
