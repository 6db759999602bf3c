-- What the last review found a case to deserve; the points order the worklist.
alter table case_file add column triage_points integer;
alter table case_file add column triage_because varchar;
alter table case_file add column expected_gain numeric(12, 2);
