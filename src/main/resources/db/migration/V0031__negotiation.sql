-- Prices on the table, what each way on was worth, what was decided, and the settlement. Offers are append-only; a voided
-- one keeps its row as evidence.
create table offer (
    id             uuid                         primary key,
    version        integer                      not null,
    tenant         varchar(64)                  not null,
    case_id        uuid                         not null references case_file (id),
    party          varchar(10)                  not null check (party in ('PROVIDER', 'PAYER')),
    amount         numeric(12, 2)               not null check (amount > 0),
    channel        varchar(10),
    made_on        date                         not null,
    expires_on     date,
    patient_hold   boolean                      not null,
    waives_rights  boolean                      not null,
    pay_by         date,
    note           varchar(1000),
    entered_by     varchar(100)                 not null,
    entered_at     timestamp(6) with time zone  not null,
    voided_at      timestamp(6) with time zone,
    voided_by      varchar(100),
    void_reason    varchar(500)
);
create index offer_by_case on offer (case_id, party, made_on, id);
create table evaluation (
    id           uuid                         primary key,
    tenant       varchar(64)                  not null,
    case_id      uuid                         not null references case_file (id),
    comparison   varchar                      not null,
    recommended  varchar(16),
    floor_rate   numeric(12, 2),
    computed_by  varchar(100)                 not null,
    computed_at  timestamp(6) with time zone  not null
);
create index evaluation_by_case on evaluation (case_id, id);
create table case_decision (
    id                   uuid                         primary key,
    version              integer                      not null,
    tenant               varchar(64)                  not null,
    case_id              uuid                         not null references case_file (id),
    evaluation_id        uuid                         not null references evaluation (id),
    recommended          varchar(16)                  not null,
    recommended_because  varchar(1000)                not null,
    recommended_counter  numeric(12, 2),
    recommended_by       varchar(100)                 not null,
    recommended_at       timestamp(6) with time zone  not null,
    choice               varchar(16),
    reason               varchar(1000),
    offer_id             uuid                         references offer (id),
    counter_amount       numeric(12, 2),
    counter_expires_on   date,
    decided_by           varchar(100),
    decided_at           timestamp(6) with time zone,
    approved             boolean,
    approval_reason      varchar(500),
    approved_by          varchar(100),
    approved_at          timestamp(6) with time zone,
    carried_out_at       timestamp(6) with time zone
);
create index case_decision_by_case on case_decision (case_id, id);
create table settlement (
    id            uuid                         primary key,
    tenant        varchar(64)                  not null,
    case_id       uuid                         not null references case_file (id),
    offer_id      uuid                         references offer (id),
    agreed_total  numeric(12, 2)               not null check (agreed_total > 0),
    agreed_on     date                         not null,
    pay_by        date,
    patient_hold  boolean                      not null,
    agreed_with   varchar(200)                 not null,
    evidence      varchar(500)                 not null,
    recorded_by   varchar(100)                 not null,
    recorded_at   timestamp(6) with time zone  not null,
    constraint settlement_once unique (case_id)
);
create table withdrawal (
    case_id     uuid                         primary key references case_file (id),
    tenant      varchar(64)                  not null,
    reason      varchar(500)                 not null,
    decided_by  varchar(100)                 not null,
    decided_at  timestamp(6) with time zone  not null
);
