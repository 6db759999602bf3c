-- What the service takes from a client, from a day on; the newest contract that had begun counts. Cost entries and invoice
-- lines say what a case cost and what was charged for it.
create table service_contract (
    id          uuid                         primary key,
    tenant      varchar(64)                  not null,
    client_id   uuid                         not null references client (id),
    fee         varchar                      not null,
    begins_on   date                         not null,
    note        varchar(500),
    agreed_by   varchar(100)                 not null,
    agreed_at   timestamp(6) with time zone  not null
);
create index service_contract_by_client on service_contract (client_id, begins_on);
create table case_cost (
    id           uuid                         primary key,
    tenant       varchar(64)                  not null,
    case_id      uuid                         not null references case_file (id),
    kind         varchar(20)                  not null,
    amount       numeric(12, 2)               not null,
    spent_on     date                         not null,
    note         varchar(500)                 not null,
    entered_by   varchar(100)                 not null,
    entered_at   timestamp(6) with time zone  not null
);
create index case_cost_by_case on case_cost (case_id, id);
