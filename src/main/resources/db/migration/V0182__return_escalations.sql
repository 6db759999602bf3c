-- How often money that should go back to a payer went to a supervisor because nobody sent it.
alter table expected_payment add column return_escalations integer default 0 not null;
