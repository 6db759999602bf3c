-- Who prevailed for each item, and at which rate: an entity picks one of two offers item by item.
alter table dispute_item add column prevailing varchar(8);
alter table dispute_item add column award numeric(12, 2) check (award >= 0);
alter table dispute_item add column award_reason varchar(1000);
