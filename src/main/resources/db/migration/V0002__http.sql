-- Answers given to POSTs that carried an Idempotency-Key.
create table idempotency_key (
    id               uuid                         primary key,
    tenant           varchar(64)                  not null,
    idempotency_key  varchar(255)                 not null,
    request_hash     varchar(64)                  not null,
    status           integer                      not null,
    location         varchar(500),
    etag             varchar(40),
    answer           varchar,
    used_at          timestamp(6) with time zone  not null,
    constraint idempotency_key_once unique (tenant, idempotency_key)
);
