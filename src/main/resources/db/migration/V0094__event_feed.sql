-- The feed: each tenant's events numbered without gaps, after commit, by one numberer at a time; and who is told of them.
alter table outbox_event add column sequence bigint;
create index outbox_by_sequence on outbox_event (tenant, sequence);
create table event_feed (
    id             uuid         primary key,
    tenant         varchar(64)  not null,
    last_sequence  bigint       not null,
    constraint event_feed_once unique (tenant)
);
create table webhook (
    id               uuid                         primary key,
    version          integer                      not null,
    tenant           varchar(64)                  not null,
    url              varchar(1000)                not null,
    types            varchar(2000)                not null,
    description      varchar(200),
    secret           varchar(100)                 not null,
    state            varchar(10)                  not null,
    position         bigint                       not null,
    failures         integer                      not null,
    failing_since    timestamp(6) with time zone,
    last_answer      varchar(200),
    last_attempt_at  timestamp(6) with time zone,
    next_attempt_at  timestamp(6) with time zone  not null,
    lease            uuid,
    leased_until     timestamp(6) with time zone,
    created_by       varchar(100)                 not null,
    created_at       timestamp(6) with time zone  not null
);
create index webhook_due on webhook (state, next_attempt_at);
create index webhook_by_tenant on webhook (tenant, id);
