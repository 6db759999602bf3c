-- Money that a payer moved at provider level (PLB) for one claim: taken back, forwarded, or paid as interest.
create table claim_offset (
    id               uuid            primary key,
    tenant           varchar(64)     not null,
    remittance_id    uuid            not null references remittance (id),
    claim_id         uuid            references claim (id),
    reason           varchar(5)      not null,
    reference        varchar(50)     not null,
    amount           numeric(12, 2)  not null,
    matched_by       varchar(200)    not null,
    ignored_because  varchar(500),
    received_on      date            not null
);
create index claim_offset_by_claim on claim_offset (claim_id, received_on);
