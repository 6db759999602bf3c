-- The diagram that a wait stands in, for those that already stand from the engine's own record of them.
alter table open_wait add column process varchar(60);
update open_wait set process = (select a.PROC_DEF_KEY_ from ACT_HI_ACTINST a where a.ID_ = open_wait.id);
update open_wait set process = 'negotiationCase' where process is null;
alter table open_wait alter column process set not null;
create index open_wait_by_place on open_wait (tenant, process, activity);
create index work_item_by_place on work_item (tenant, state, process, kind);
create index work_item_by_end on work_item (tenant, state, ended_at);
create index deadline_by_state on deadline (tenant, state, due_on);
create index case_file_by_close on case_file (tenant, closed_at);
create index case_file_by_open on case_file (tenant, opened_at);
