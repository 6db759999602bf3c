-- What a settlement says beyond its price, who signed it, and settlements that wait for a second person.
alter table settlement add column release_text varchar(5000);
alter table settlement add column patient_share numeric(12, 2);
alter table settlement add column letter_id uuid;
create table settlement_signature (
    id             uuid                         primary key,
    tenant         varchar(64)                  not null,
    settlement_id  uuid                         not null references settlement (id),
    party          varchar(10)                  not null check (party in ('PROVIDER', 'PAYER')),
    name           varchar(200)                 not null,
    title          varchar(100),
    signed_on      date                         not null,
    evidence       varchar(500)                 not null,
    document_id    uuid,
    recorded_by    varchar(100)                 not null,
    recorded_at    timestamp(6) with time zone  not null,
    constraint settlement_signature_once unique (settlement_id, party)
);
create table settlement_proposal (
    id           uuid                         primary key,
    version      integer                      not null,
    tenant       varchar(64)                  not null,
    case_id      uuid                         not null references case_file (id),
    terms        varchar                      not null,
    because      varchar(500)                 not null,
    proposed_by  varchar(100)                 not null,
    proposed_at  timestamp(6) with time zone  not null,
    approved     boolean,
    reason       varchar(500),
    decided_by   varchar(100),
    decided_at   timestamp(6) with time zone
);
create index settlement_proposal_by_case on settlement_proposal (case_id, id);
