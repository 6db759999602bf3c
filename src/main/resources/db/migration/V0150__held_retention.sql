-- The text of a decided transaction is a patient's data and is cleared some time after the decision; what was decided stays.
alter table edi_held alter column content drop not null;
alter table edi_held add column content_cleared_at timestamp(6) with time zone;
create index edi_held_by_decision on edi_held (tenant, decided_at);
