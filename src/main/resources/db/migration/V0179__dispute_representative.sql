-- The firm that filed for the provider and attested its authority: it can be liable for the fee (FED-FE-04).
alter table dispute add column representative varchar(200);
