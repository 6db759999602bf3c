-- Notices that start open negotiation, and every contact with a payer. Both are only ever added to.
create table notice (
    id                     uuid                         primary key,
    tenant                 varchar(64)                  not null,
    case_id                uuid                         not null references case_file (id),
    remittance_received_on date                         not null,
    sent_on                date                         not null,
    channel                varchar(16)                  not null,
    recipient              varchar(200)                 not null,
    delivery               varchar(10)                  not null,
    offer_total            numeric(12, 2)               not null check (offer_total > 0),
    evidence               varchar(500),
    extension_reference    varchar(100),
    document_id            uuid                         not null references document (id),
    content_hash           varchar(64)                  not null,
    sender                 varchar(100)                 not null,
    recorded_at            timestamp(6) with time zone  not null
);
create index notice_by_case on notice (case_id, id);
create table contact (
    id                uuid                         primary key,
    tenant            varchar(64)                  not null,
    case_id           uuid                         not null references case_file (id),
    channel           varchar(10)                  not null,
    direction         varchar(10)                  not null,
    reached           boolean                      not null,
    with_whom         varchar(100),
    reference_number  varchar(60),
    summary           varchar(2000)                not null,
    promise           varchar(500),
    next_contact_on   date                         not null,
    escalated         boolean                      not null,
    logged_by         varchar(100)                 not null,
    happened_at       timestamp(6) with time zone  not null,
    logged_at         timestamp(6) with time zone  not null
);
create index contact_by_case on contact (case_id, id);
