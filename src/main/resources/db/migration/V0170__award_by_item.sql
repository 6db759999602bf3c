-- Which lines of the claim a rate is about where it is not the whole claim, as numbers with commas; and how often money was
-- asked for in vain since it last moved or somebody else took it up.
alter table expected_payment add column about_lines varchar(4000);
alter table expected_payment add column chases integer default 0 not null;
alter table expected_payment add column escalations integer default 0 not null;
