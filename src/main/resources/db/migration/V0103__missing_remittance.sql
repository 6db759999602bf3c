-- What is missing: a front end's acknowledgment, or the payer's answer by the day of law.
alter table missing_answer add column kind varchar(16) default 'ACKNOWLEDGMENT' not null
    check (kind in ('ACKNOWLEDGMENT', 'REMITTANCE'));
create index deadline_missed on deadline (state, due_on);
