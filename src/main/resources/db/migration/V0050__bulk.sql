-- Work on many items, one result each. Content and progress are kept so that any node can go on where another stopped.
create table bulk_job (
    id              uuid                         primary key,
    version         integer                      not null,
    tenant          varchar(64)                  not null,
    kind            varchar(40)                  not null,
    state           varchar(10)                  not null
        check (state in ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    dry_run         boolean                      not null,
    file_name       varchar(200),
    media_type      varchar(100),
    parameters      varchar(8000)                not null,
    total           integer,
    done            integer                      not null,
    succeeded       integer                      not null,
    skipped         integer                      not null,
    failed          integer                      not null,
    problem         varchar(60),
    detail          varchar(1000),
    requested_by    varchar(100)                 not null,
    requested_at    timestamp(6) with time zone  not null,
    started_at      timestamp(6) with time zone,
    ended_at        timestamp(6) with time zone,
    lease           uuid,
    leased_until    timestamp(6) with time zone,
    constraint bulk_job_counts check (done = succeeded + skipped + failed)
);
create index bulk_job_by_state on bulk_job (state, requested_at);
create index bulk_job_by_tenant on bulk_job (tenant, id);
create table bulk_item (
    id          uuid           primary key,
    tenant      varchar(64)    not null,
    job_id      uuid           not null references bulk_job (id),
    ordinal     integer        not null,
    row_number  integer        not null,
    state       varchar(10)    not null check (state in ('SUCCEEDED', 'SKIPPED', 'FAILED')),
    subject_id  uuid,
    problem     varchar(60),
    field       varchar(200),
    detail      varchar(1000),
    constraint bulk_item_done_already unique (job_id, ordinal)
);
create index bulk_item_by_state on bulk_item (job_id, state, ordinal);
create table bulk_content (
    id       uuid         primary key,
    tenant   varchar(64)  not null,
    job_id   uuid         not null references bulk_job (id),
    part     integer      not null,
    content  ${bytes}     not null,
    constraint bulk_content_part unique (job_id, part)
);
