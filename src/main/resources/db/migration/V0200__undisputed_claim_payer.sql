-- Claims without a case are looked for by their payer; null while nobody has named one.
alter table undisputed_claim add column payer_id uuid references payer (id);
update undisputed_claim set payer_id = (select c.payer_id from claim c where c.id = undisputed_claim.claim_id);
create index undisputed_claim_by_payer on undisputed_claim (tenant, state, payer_id, claim_id);
