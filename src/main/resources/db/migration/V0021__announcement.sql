-- The first day of a provision of law that had none; append-only, the latest row of a provision holds.
create table announcement (
    id           uuid                         primary key,
    tenant       varchar(64)                  not null,
    provision    varchar(60)                  not null,
    starts_on    date                         not null,
    source       varchar(500)                 not null,
    recorded_by  varchar(100)                 not null,
    recorded_at  timestamp(6) with time zone  not null
);
create index announcement_by_tenant on announcement (tenant, id);
