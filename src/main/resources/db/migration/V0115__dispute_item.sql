-- What a dispute is about, item by item: billed lines, or the whole claim where a bundle is billed under one code.
create table dispute_item (
    id                  uuid            primary key,
    tenant              varchar(64)     not null,
    dispute_id          uuid            not null references dispute (id),
    case_id             uuid            not null references case_file (id),
    case_number         varchar(16)     not null,
    line                integer         check (line > 0),
    code                varchar(48),
    modifiers           varchar(12)     not null,
    served_on           date            not null,
    units               numeric(11, 3),
    charge              numeric(12, 2)  not null,
    qualifying_payment  numeric(12, 2)  check (qualifying_payment > 0),
    own_offer           numeric(12, 2)  check (own_offer > 0),
    payer_offer         numeric(12, 2)  check (payer_offer >= 0),
    constraint line_disputed_once unique (dispute_id, line)
);
create index dispute_item_by_dispute on dispute_item (dispute_id, id);
create index dispute_item_by_case on dispute_item (case_id);
-- Disputes under way get theirs: each line of the claim, those of the batch in a batch, the claim of a bundle.
insert into dispute_item (id, tenant, dispute_id, case_id, case_number, line, code, modifiers, served_on, units, charge)
select l.id, d.tenant, d.id, d.case_id, d.case_number, l.line_number, coalesce(l.procedure_code, l.revenue_code),
       l.modifiers, l.service_from, l.units, l.charge
from dispute d
join case_file f on f.id = d.case_id
join claim_line l on l.claim_id = f.claim_id
where d.state in ('INITIATED', 'ENTITY_SELECTED', 'OFFER_SUBMITTED')
  and d.kind <> 'BUNDLED'
  and (not exists (select 1 from dispute_batch_item b where b.case_id = d.case_id and b.open_item is not null)
       or exists (select 1 from dispute_batch_item b
                  where b.case_id = d.case_id and b.line = l.line_number and b.open_item is not null));
insert into dispute_item (id, tenant, dispute_id, case_id, case_number, modifiers, served_on, charge)
select d.id, d.tenant, d.id, d.case_id, d.case_number, '',
       (select min(l.service_from) from claim_line l where l.claim_id = f.claim_id),
       (select sum(l.charge) from claim_line l where l.claim_id = f.claim_id)
from dispute d
join case_file f on f.id = d.case_id
where d.state in ('INITIATED', 'ENTITY_SELECTED', 'OFFER_SUBMITTED') and d.kind = 'BUNDLED';
