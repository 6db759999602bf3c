-- Claims as billed. The natural key never expires: a claim number, its frequency and what it replaces.
create table claim (
    id                    uuid                         primary key,
    version               integer                      not null,
    tenant                varchar(64)                  not null,
    claim_number          varchar(38)                  not null,
    type                  varchar(16)                  not null,
    frequency_code        varchar(1)                   not null,
    payer_control_number  varchar(50)                  not null,
    content_hash          varchar(64)                  not null,
    total_charge          numeric(12, 2)               not null check (total_charge >= 0),
    place_of_service      varchar(2),
    bill_sent             date,
    service_from          date                         not null,
    service_to            date                         not null,
    billing_provider_id   uuid                         not null references provider (id),
    rendering_provider_id uuid                         references provider (id),
    facility_id           uuid                         references facility (id),
    payer_id              uuid                         references payer (id),
    plan_id               uuid                         references plan (id),
    patient_id            uuid                         not null references patient (id),
    diagnoses             varchar(400)                 not null,
    received_at           timestamp(6) with time zone  not null,
    constraint claim_once unique (tenant, claim_number, frequency_code, payer_control_number, billing_provider_id)
);
create index claim_by_date on claim (tenant, received_at, id);
create table claim_line (
    id                uuid            primary key,
    tenant            varchar(64)     not null,
    claim_id          uuid            not null references claim (id),
    line_number       integer         not null,
    procedure_code    varchar(48),
    modifiers         varchar(12)     not null,
    revenue_code      varchar(4),
    charge            numeric(12, 2)  not null,
    units             numeric(11, 3),
    unit_type         varchar(2),
    service_from      date            not null,
    service_to        date            not null,
    place_of_service  varchar(2)
);
create index claim_line_by_claim on claim_line (claim_id, line_number);
