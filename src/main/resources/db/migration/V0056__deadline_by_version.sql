-- When a provision is announced, one event has a clock under the text before and one under the text after.
alter table deadline drop constraint deadline_once;
alter table deadline add constraint deadline_once unique (case_id, kind, rule_id, rule_version, trigger_date);
