-- What clients were invoiced for cases and got back of it. Append-only; one entry for each place in its case.
create table service_fee_entry (
    id          uuid                         primary key,
    tenant      varchar(64)                  not null,
    case_id     uuid                         not null references case_file (id),
    client_id   uuid                         not null references client (id),
    place       integer                      not null check (place > 0),
    number      varchar(40)                  not null,
    kind        varchar(16)                  not null check (kind in ('INVOICE', 'CREDIT')),
    gain        numeric(12, 2)               not null,
    fee         numeric(12, 2)               not null check (fee >= 0),
    amount      numeric(12, 2)               not null check (amount <> 0),
    basis       varchar(1000)                not null,
    entered_on  date                         not null,
    entered_by  varchar(100)                 not null,
    entered_at  timestamp(6) with time zone  not null,
    constraint service_fee_entry_place unique (case_id, place),
    constraint service_fee_entry_number unique (tenant, number)
);
create index service_fee_entry_by_day on service_fee_entry (tenant, entered_on, id);
