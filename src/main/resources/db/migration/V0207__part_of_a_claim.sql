-- Lines of a claim that are disputed on days of their own go on in a case of their own. Part 0 is the case that the claim opened; no lines
-- named means all of them.
alter table case_file add column part integer default 0 not null check (part >= 0);
alter table case_file add column part_lines varchar(4000);
alter table case_file add column split_from uuid references case_file (id);
alter table case_file add constraint part_names_its_lines check (part = 0 or (part_lines is not null and split_from is not null));
alter table case_file drop constraint case_file_once;
alter table case_file add constraint case_file_once unique (tenant, claim_id, part);
create index case_file_by_split on case_file (split_from);
-- What a case of its own was split off for: lines of a dispute that a suspension held back (FED-CO-02) or that the entity dropped (FED-EL-04).
create table waiting_lines (
    case_id     uuid         primary key references case_file (id),
    tenant      varchar(64)  not null,
    dispute_id  uuid         not null references dispute (id),
    kept_by     varchar(8)   not null check (kept_by in ('HELD', 'DROPPED')),
    dropped_on  date         check ((kept_by = 'DROPPED') = (dropped_on is not null))
);
create index waiting_lines_by_dispute on waiting_lines (dispute_id);
-- What a person decided of a dropped item is not asked again.
alter table dispute_item add column dropped_decided boolean default false not null;
