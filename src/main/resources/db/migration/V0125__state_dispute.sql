-- Processes of states over the price of a case: arbitration, mediation, a complaint. One row is one request.
create table state_dispute (
    id                   uuid            primary key,
    version              integer         not null,
    tenant               varchar(64)     not null,
    case_id              uuid            not null references case_file (id),
    case_number          varchar(16)     not null,
    claim_number         varchar(38)     not null,
    payer_id             uuid            not null references payer (id),
    payer_name           varchar(60)     not null,
    provider_id          uuid            not null references provider (id),
    service_state        varchar(2)      not null,
    road_id              varchar(40)     not null,
    kind                 varchar(12)     not null check (kind in ('ARBITRATION', 'MEDIATION', 'COMPLAINT')),
    office               varchar(200)    not null,
    state                varchar(16)     not null,
    filed_on             date            not null,
    reference            varchar(100)    not null,
    fee                  numeric(12, 2)  check (fee >= 0),
    filing_evidence      varchar(500)    not null,
    neutral              varchar(100),
    neutral_named_on     date,
    meets_on             date,
    offer                numeric(12, 2)  check (offer > 0),
    offered_on           date,
    offer_evidence       varchar(500),
    payer_offer          numeric(12, 2)  check (payer_offer >= 0),
    decided_on           date,
    prevailing           varchar(8),
    award                numeric(12, 2)  check (award >= 0),
    payable_until        date,
    ended_on             date,
    ending               varchar(16),
    ending_text          varchar(4000),
    constraint state_decision_has_award check (state <> 'DECIDED' or (award is not null and decided_on is not null))
);
create index state_dispute_by_case on state_dispute (case_id, id);
create index state_dispute_by_state on state_dispute (tenant, state, id);
create index state_dispute_by_payer on state_dispute (tenant, payer_id, id);
