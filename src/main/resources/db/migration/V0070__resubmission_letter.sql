-- External review follows the plan's own appeals; a resubmission names its lines and keeps its letter as confirmed.
alter table resubmission add column road varchar(20);
update resubmission set road = kind;
alter table resubmission alter column road set not null;
alter table resubmission drop column kind;
alter table resubmission add constraint resubmission_road
    check (road in ('CORRECTED_CLAIM', 'DOCUMENTATION', 'APPEAL', 'EXTERNAL_REVIEW'));
alter table resubmission add column line_numbers varchar(400);
alter table resubmission add column letter varchar;
alter table resubmission add column letter_template varchar(40);
