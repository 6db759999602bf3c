-- The choice of the certified entity, step by step. Steps are never edited.
create table selection_step (
    id           uuid                         primary key,
    tenant       varchar(64)                  not null,
    dispute_id   uuid                         not null references dispute (id),
    act          varchar(12)                  not null,
    actor        varchar(12)                  not null,
    entity       varchar(100),
    taken_on     date                         not null,
    reason       varchar(1000),
    evidence     varchar(500),
    recorded_by  varchar(120)                 not null,
    recorded_at  timestamp(6) with time zone  not null
);
create index selection_step_by_dispute on selection_step (dispute_id, id);
-- Ties between an entity and a party that keep it from deciding between them.
create table entity_conflict (
    id              uuid                         primary key,
    version         integer                      not null,
    tenant          varchar(64)                  not null,
    entity          varchar(100)                 not null,
    entity_key      varchar(100)                 not null,
    payer_id        uuid                         references payer (id),
    provider_id     uuid                         references provider (id),
    tie             varchar(16)                  not null,
    evidence        varchar(2000)                not null,
    from_on         date                         not null,
    until_on        date,
    declared_by     varchar(120)                 not null,
    declared_at     timestamp(6) with time zone  not null,
    withdrawn_at    timestamp(6) with time zone,
    withdrawn_by    varchar(120),
    withdrawn_because varchar(1000),
    constraint conflict_names_one_party check ((payer_id is null) <> (provider_id is null))
);
create index entity_conflict_by_entity on entity_conflict (tenant, entity_key, id);
