-- Federal disputes. One row is one dispute number; a resubmission is another row that names the first.
create table attestation (
    id           uuid                         primary key,
    tenant       varchar(64)                  not null,
    case_id      uuid                         not null references case_file (id),
    eligible     boolean                      not null,
    basis        varchar(2000)                not null,
    decision_id  uuid                         not null references decision_record (id),
    attested_by  varchar(100)                 not null,
    attested_at  timestamp(6) with time zone  not null
);
create index attestation_by_case on attestation (case_id, id);
create table attested_leg (
    id              uuid           primary key,
    tenant          varchar(64)    not null,
    attestation_id  uuid           not null references attestation (id),
    ordinal         integer        not null,
    leg             varchar(16)    not null,
    finding         varchar(8)     not null,
    because         varchar        not null,
    rules           varchar(200)   not null,
    reason          varchar(500)
);
create index attested_leg_by_attestation on attested_leg (attestation_id, ordinal);
create table dispute (
    id                      uuid            primary key,
    version                 integer         not null,
    tenant                  varchar(64)     not null,
    case_id                 uuid            not null references case_file (id),
    case_number             varchar(16)     not null,
    claim_number            varchar(38)     not null,
    payer_id                uuid            not null references payer (id),
    payer_name              varchar(60)     not null,
    provider_id             uuid            not null references provider (id),
    attestation_id          uuid            not null references attestation (id),
    resubmission_of         uuid            references dispute (id),
    dispute_number          varchar(40),
    state                   varchar(16)     not null,
    kind                    varchar(8),
    negotiation_started_on  date            not null,
    initiated_on            date,
    initiation_evidence     varchar(500),
    preferred_entity        varchar(100),
    administrative_fee      numeric(12, 2),
    entity                  varchar(100),
    entity_selected_on      date,
    own_offer               numeric(12, 2),
    offer_percent_of_qpa    numeric(18, 1),
    offer_submitted_on      date,
    practice_size           varchar(16),
    specialty               varchar(100),
    offer_brief             varchar,
    entity_fee              numeric(12, 2),
    fees_paid_on            date,
    payer_offer             numeric(12, 2),
    determined_on           date,
    prevailing              varchar(8),
    award                   numeric(12, 2)  check (award >= 0),
    ineligible_on           date,
    ineligible_because      varchar(24),
    closed_on               date,
    ending                  varchar(24),
    ending_text             varchar(4000),
    constraint dispute_number_once unique (tenant, dispute_number),
    constraint offer_counts_with_fees check (own_offer is null or fees_paid_on is not null),
    constraint determined_has_award check (state <> 'DETERMINED' or (award is not null and determined_on is not null))
);
create index dispute_by_case on dispute (case_id, id);
create index dispute_by_state on dispute (tenant, state, id);
create index dispute_by_payer on dispute (tenant, payer_id, id);
create table dispute_contact (
    id            uuid                         primary key,
    tenant        varchar(64)                  not null,
    dispute_id    uuid                         not null references dispute (id),
    contacted_on  date                         not null,
    channel       varchar(8)                   not null,
    contact       varchar(100)                 not null,
    answer        varchar(2000)                not null,
    next_on       date                         not null,
    recorded_by   varchar(100)                 not null,
    recorded_at   timestamp(6) with time zone  not null
);
create index dispute_contact_by_dispute on dispute_contact (dispute_id, id);
-- What determinations suspend between two parties, by service code and over all cases.
create table cooling_off (
    id              uuid         primary key,
    tenant          varchar(64)  not null,
    dispute_id      uuid         not null references dispute (id),
    provider_id     uuid         not null references provider (id),
    other_party_id  uuid         not null,
    code            varchar(48)  not null,
    determined_on   date         not null,
    last_day        date         not null
);
create index cooling_off_by_parties on cooling_off (tenant, provider_id, other_party_id, code, last_day);
create table filing_extension (
    id          uuid                         primary key,
    tenant      varchar(64)                  not null,
    case_id     uuid                         not null references case_file (id),
    ground      varchar(24)                  not null,
    closes_on   date                         not null,
    evidence    varchar(500)                 not null,
    decided_by  varchar(100)                 not null,
    decided_on  date                         not null,
    decided_at  timestamp(6) with time zone  not null
);
create index filing_extension_by_case on filing_extension (case_id, id);
