-- When the entity found a dispute eligible, and which items it found ineligible while the others go on.
alter table dispute add column eligible_on date;
alter table dispute_item add column dropped_on date;
alter table dispute_item add column dropped_because varchar(24);
