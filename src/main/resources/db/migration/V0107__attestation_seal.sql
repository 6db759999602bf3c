-- A second person's word on an attestation, and seals over both: each carries the hash of the tenant's seal before it.
alter table attestation add column second_needed boolean default false not null;
alter table attestation add column approved boolean;
alter table attestation add column approved_by varchar(100);
alter table attestation add column approved_at timestamp(6) with time zone;
alter table attestation add column approval_reason varchar(2000);
create table attestation_seal (
    id               uuid                         primary key,
    tenant           varchar(64)                  not null,
    number           bigint                       not null check (number > 0),
    attestation_id   uuid                         not null references attestation (id),
    act              varchar(12)                  not null check (act in ('ATTESTED', 'APPROVED', 'SENT_BACK')),
    content          varchar                      not null,
    previous_sha256  varchar(64)                  not null,
    sha256           varchar(64)                  not null,
    sealed_at        timestamp(6) with time zone  not null,
    constraint attestation_seal_in_order unique (tenant, number),
    constraint attestation_sealed_once unique (attestation_id, act)
);
