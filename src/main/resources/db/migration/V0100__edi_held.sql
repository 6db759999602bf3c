-- Transactions that do not add up and wait for a person, whole as they came. What was refused stays refused when it comes again.
create table edi_held (
    id               uuid                         primary key,
    version          integer                      not null,
    tenant           varchar(64)                  not null,
    delivery_id      uuid                         not null references edi_delivery (id),
    natural_key      varchar(64)                  not null,
    content_hash     varchar(64)                  not null,
    sender           varchar(50),
    control_number   varchar(50),
    type             varchar(32)                  not null,
    state            varchar(10)                  not null check (state in ('HELD', 'RELEASED', 'REFUSED')),
    claims           integer                      not null,
    total_charge     numeric(12, 2),
    total_paid       numeric(12, 2),
    problems         ${bytes}                     not null,
    content          ${bytes}                     not null,
    received_on      date                         not null,
    policy_version   integer                      not null,
    held_at          timestamp(6) with time zone  not null,
    decided_at       timestamp(6) with time zone,
    decided_by       varchar(100),
    because          varchar(500),
    acknowledgment   ${bytes},
    constraint edi_held_once unique (tenant, natural_key, content_hash)
);
create index edi_held_by_state on edi_held (tenant, state, id);
