-- What happened, in the order it was written; sent on after commit.
create table outbox_event (
    id            uuid                         primary key,
    tenant        varchar(64)                  not null,
    type          varchar(80)                  not null,
    subject       uuid                         not null,
    data          varchar(4000)                not null,
    happened_at   timestamp(6) with time zone  not null,
    published_at  timestamp(6) with time zone
);
create index outbox_unpublished on outbox_event (published_at, id);
create index outbox_by_tenant on outbox_event (tenant, id);
