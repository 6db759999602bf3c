-- Triage asks whether several open cases are with one payer.
create index case_file_by_payer on case_file (tenant, payer_id, status);
