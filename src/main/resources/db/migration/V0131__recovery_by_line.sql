-- What is due line by line and in both directions, what went back, and rates that were put right later.
alter table expected_payment add column owed_back numeric(12, 2) default 0 not null;
alter table expected_payment add column returned numeric(12, 2) default 0 not null;
alter table expected_payment add column kept numeric(12, 2) default 0 not null;
alter table expected_payment add column interest numeric(12, 2) default 0 not null;
alter table expected_payment add column taken_back numeric(12, 2) default 0 not null;
alter table expected_payment add column first_paid_on date;
alter table expected_payment add column settled_on date;
alter table expected_payment add column reopened_at timestamp(6) with time zone;
alter table expected_payment add column reopened_because varchar(500);
create table expected_line (
    id                   uuid            primary key,
    tenant               varchar(64)     not null,
    expected_payment_id  uuid            not null references expected_payment (id),
    line                 integer,
    agreed               numeric(12, 2)  not null,
    paid_before          numeric(12, 2)  not null,
    patient_share        numeric(12, 2)  not null,
    received             numeric(12, 2)  not null
);
create index expected_line_by_payment on expected_line (expected_payment_id, line);
create table provider_refund (
    id                   uuid                         primary key,
    tenant               varchar(64)                  not null,
    case_id              uuid                         not null references case_file (id),
    expected_payment_id  uuid                         not null references expected_payment (id),
    amount               numeric(12, 2)               not null check (amount > 0),
    sent_on              date                         not null,
    reference            varchar(100)                 not null,
    document_id          uuid                         references document (id),
    recorded_by          varchar(100)                 not null,
    recorded_at          timestamp(6) with time zone  not null,
    constraint provider_refund_once unique (expected_payment_id, reference)
);
create table rate_correction (
    id            uuid                         primary key,
    tenant        varchar(64)                  not null,
    case_id       uuid                         not null references case_file (id),
    source_id     uuid                         not null,
    agreed        numeric(12, 2)               not null check (agreed >= 0),
    corrected_on  date                         not null,
    reason        varchar(500)                 not null,
    document_id   uuid                         references document (id),
    recorded_by   varchar(100)                 not null,
    recorded_at   timestamp(6) with time zone  not null
);
create index rate_correction_by_case on rate_correction (case_id, id);
