-- The ledger of offers says more: prices by line, who spoke for the payer, the paper's conditions, and sealed offers. The
-- payer stands beside each offer so that what it offered before is found without its cases.
alter table offer add column payer_id uuid;
alter table offer add column counterparty varchar(200);
alter table offer add column counterparty_kind varchar(16);
alter table offer add column negotiator varchar(200);
alter table offer add column reference varchar(100);
alter table offer add column sealed boolean default false not null;
alter table offer add column rights_waived varchar(200);
alter table offer add column patient_may_be_billed boolean;
alter table offer add column pay_within_days integer;
update offer set payer_id = (select f.payer_id from case_file f where f.id = offer.case_id);
create index offer_by_payer on offer (tenant, payer_id, id);
create table offer_line (
    id           uuid            primary key,
    tenant       varchar(64)     not null,
    offer_id     uuid            not null references offer (id),
    line_number  integer         not null check (line_number > 0),
    amount       numeric(12, 2)  not null check (amount >= 0),
    constraint offer_line_once unique (offer_id, line_number)
);
