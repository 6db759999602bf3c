-- Items of several cases that are to be disputed together.
create table dispute_batch (
    id             uuid                         primary key,
    version        integer                      not null,
    tenant         varchar(64)                  not null,
    state          varchar(12)                  not null check (state in ('PLANNED', 'INITIATED', 'DISSOLVED')),
    opens_on       date                         not null,
    due_on         date                         not null,
    reason         varchar(500),
    proof          varchar                      not null,
    dispute_number varchar(40),
    made_by        varchar(120)                 not null,
    made_at        timestamp(6) with time zone  not null,
    constraint initiated_batch_has_number check (state <> 'INITIATED' or dispute_number is not null)
);
create index dispute_batch_by_state on dispute_batch (tenant, state, id);
-- open_item names the item while its batch is open and is null afterwards: an item is in one open batch at most.
create table dispute_batch_item (
    id         uuid         primary key,
    tenant     varchar(64)  not null,
    batch_id   uuid         not null references dispute_batch (id),
    case_id    uuid         not null references case_file (id),
    line       integer      not null check (line > 0),
    open_item  varchar(60),
    constraint item_in_one_open_batch unique (tenant, open_item)
);
create index dispute_batch_item_by_batch on dispute_batch_item (batch_id, id);
create index dispute_batch_item_by_case on dispute_batch_item (case_id);
-- Cases of one batch stand under one number; the first of them owns it.
alter table dispute add column unique_number varchar(40);
update dispute set unique_number = dispute_number;
alter table dispute drop constraint dispute_number_once;
alter table dispute add constraint dispute_number_once unique (tenant, unique_number);
create index dispute_by_number on dispute (tenant, dispute_number);
