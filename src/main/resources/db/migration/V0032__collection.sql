-- What payers owe after an agreement or award, and complaints about it.
create table expected_payment (
    id                uuid                         primary key,
    version           integer                      not null,
    tenant            varchar(64)                  not null,
    case_id           uuid                         not null references case_file (id),
    source            varchar(16)                  not null,
    source_id         uuid                         not null,
    agreed            numeric(12, 2)               not null,
    paid_before       numeric(12, 2)               not null,
    patient_share     numeric(12, 2)               not null,
    due               numeric(12, 2)               not null check (due >= 0),
    received          numeric(12, 2)               not null,
    due_on            date                         not null,
    state             varchar(12)                  not null check (state in ('OPEN', 'PAID', 'WRITTEN_OFF')),
    given_up_because  varchar(500),
    given_up_by       varchar(100),
    expected_since    timestamp(6) with time zone  not null,
    ended_at          timestamp(6) with time zone
);
create index expected_payment_by_case on expected_payment (case_id, id);
create index expected_payment_open on expected_payment (tenant, state, due_on, id);
create table complaint (
    id                   uuid                         primary key,
    tenant               varchar(64)                  not null,
    case_id              uuid                         not null references case_file (id),
    expected_payment_id  uuid                         not null references expected_payment (id),
    addressee            varchar(24)                  not null,
    reference            varchar(100)                 not null,
    filed_on             date                         not null,
    answer_due_on        date                         not null,
    document_id          uuid                         references document (id),
    filed_by             varchar(100)                 not null,
    recorded_at          timestamp(6) with time zone  not null
);
create index complaint_by_payment on complaint (expected_payment_id, id);
