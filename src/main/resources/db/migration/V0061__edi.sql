-- Posted X12: each body with its answer and what is sent back for it. A transaction's natural key never expires.
create table edi_delivery (
    id                uuid                         primary key,
    tenant            varchar(64)                  not null,
    version           integer                      not null,
    received_at       timestamp(6) with time zone  not null,
    received_by       varchar(100)                 not null,
    sender            varchar(50),
    interchange       varchar(50),
    transactions      integer,
    refused           integer,
    answer            ${bytes},
    acknowledgment    ${bytes}
);
create index edi_delivery_by_date on edi_delivery (tenant, received_at, id);
create table edi_transaction (
    id              uuid                         primary key,
    tenant          varchar(64)                  not null,
    delivery_id     uuid                         not null references edi_delivery (id),
    natural_key     varchar(64)                  not null,
    content_hash    varchar(64)                  not null,
    type            varchar(32)                  not null,
    status          varchar(24)                  not null,
    claims          integer                      not null,
    total_charge    numeric(12, 2),
    total_paid      numeric(12, 2),
    problems        ${bytes}                     not null,
    posted_at       timestamp(6) with time zone  not null,
    constraint edi_transaction_once unique (tenant, natural_key, content_hash)
);
create index edi_transaction_by_delivery on edi_transaction (delivery_id);
create sequence edi_control_number start with 1 increment by 1 maxvalue 999999999 cycle;
