-- What payers answered. A claim payment without a claim waits until somebody says whose it is.
create table remittance (
    id               uuid                         primary key,
    version          integer                      not null,
    tenant           varchar(64)                  not null,
    trace_number     varchar(50)                  not null,
    payer_code       varchar(80)                  not null,
    payer_name       varchar(60)                  not null,
    content_hash     varchar(64)                  not null,
    received_on      date                         not null,
    payment_date     date,
    payment_method   varchar(3),
    total_paid       numeric(12, 2),
    posted_at        timestamp(6) with time zone  not null,
    constraint remittance_once unique (tenant, payer_code, trace_number, content_hash)
);
create index remittance_by_date on remittance (tenant, posted_at, id);
create table remittance_claim (
    id                      uuid            primary key,
    tenant                  varchar(64)     not null,
    remittance_id           uuid            not null references remittance (id),
    claim_id                uuid            references claim (id),
    matched_by              varchar(200)    not null,
    claim_number            varchar(38)     not null,
    payer_control_number    varchar(50),
    status_code             varchar(2)      not null,
    charge                  numeric(12, 2)  not null,
    paid                    numeric(12, 2)  not null,
    patient_responsibility  numeric(12, 2)  not null,
    filing_indicator        varchar(2),
    service_from            date,
    remark_codes            varchar(250)    not null,
    received_on             date            not null
);
create index remittance_claim_by_claim on remittance_claim (claim_id, received_on);
create index remittance_claim_by_remittance on remittance_claim (remittance_id);
create table remittance_line (
    id                         uuid            primary key,
    tenant                     varchar(64)     not null,
    remittance_claim_id        uuid            not null references remittance_claim (id),
    line_number                integer         not null,
    procedure_code             varchar(48)     not null,
    modifiers                  varchar(12)     not null,
    charge                     numeric(12, 2)  not null,
    paid                       numeric(12, 2)  not null,
    allowed                    numeric(12, 2),
    qualifying_payment_amount  numeric(12, 2),
    service_date               date,
    units                      numeric(11, 3),
    remark_codes               varchar(250)    not null
);
create index remittance_line_by_claim on remittance_line (remittance_claim_id, line_number);
create table remittance_adjustment (
    id                   uuid            primary key,
    tenant               varchar(64)     not null,
    remittance_id        uuid            not null references remittance (id),
    remittance_claim_id  uuid            references remittance_claim (id),
    remittance_line_id   uuid            references remittance_line (id),
    provider_level       boolean         not null,
    group_code           varchar(2),
    reason               varchar(5)      not null,
    reference            varchar(50),
    amount               numeric(12, 2)  not null,
    quantity             numeric(11, 3)
);
create index remittance_adjustment_by_claim on remittance_adjustment (remittance_claim_id);
