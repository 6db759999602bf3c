-- Whom to talk to at a payer, with where that stands, and who comes next when nobody answers.
create table payer_contact (
    id                uuid                         primary key,
    version           integer                      not null,
    tenant            varchar(64)                  not null,
    payer_id          uuid                         not null references payer (id),
    role              varchar(12)                  not null,
    escalation_order  integer                      not null,
    name              varchar(100),
    email             varchar(200),
    phone             varchar(40),
    fax               varchar(40),
    address           varchar(300),
    portal            varchar(300),
    provenance        varchar(300)                 not null,
    seen_on           date                         not null,
    state             varchar(8)                   not null,
    bounced_at        timestamp(6) with time zone,
    bounce_detail     varchar(300),
    added_by          varchar(100)                 not null,
    added_at          timestamp(6) with time zone  not null
);
create index payer_contact_by_payer on payer_contact (payer_id, role, escalation_order);
create index payer_contact_by_email on payer_contact (tenant, email);
create index payer_in_pages on payer (tenant, name, id);
create index provider_in_pages on provider (tenant, name, id);
-- What was learned from claims so far, without the day on which it was printed
insert into payer_contact (id, version, tenant, payer_id, role, escalation_order, email, provenance, seen_on, state,
    added_by, added_at)
select id, 0, tenant, id, 'NEGOTIATION', 1, negotiation_email, 'as named with a claim before this book was kept',
    current_date, 'ACTIVE', 'parley', current_timestamp from payer where negotiation_email is not null;
