-- A task of a desk is about a row that belongs to no case yet, such as a payment whose claim nobody knows.
alter table work_item alter column case_id drop not null;
alter table work_item alter column case_number drop not null;
alter table work_item alter column claim_number drop not null;
alter table work_item alter column provider_id drop not null;
create index work_item_by_subject on work_item (subject_id, state);
-- Payments are brought to claims by what both sides say of them.
create index remittance_claim_by_number on remittance_claim (tenant, claim_number);
create index remittance_claim_by_payer_control on remittance_claim (tenant, payer_control_number);
create index claim_by_service on claim (tenant, service_from, total_charge);
alter table remittance_claim add column member_id varchar(80);
alter table remittance_claim add column ignored_because varchar(500);
