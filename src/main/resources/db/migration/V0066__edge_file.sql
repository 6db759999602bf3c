-- Files that were picked up from a drop folder, each once; a lease says which node works on one.
create table edge_file (
    id            uuid                         primary key,
    version       integer                      not null,
    tenant        varchar(64)                  not null,
    name          varchar(200)                 not null,
    size          bigint                       not null,
    state         varchar(10)                  not null check (state in ('PROCESSING', 'DONE', 'REFUSED')),
    type          varchar(12),
    items         integer,
    refused       integer,
    problem       varchar(60),
    detail        varchar(500),
    delivery_id   uuid,
    bulk_job_id   uuid,
    results       ${bytes},
    received_at   timestamp(6) with time zone  not null,
    ended_at      timestamp(6) with time zone,
    leased_until  timestamp(6) with time zone  not null
);
create index edge_file_by_tenant on edge_file (tenant, id);
