-- A claim word for word as it was billed, so that a replacement can repeat all of it.
create table billed_claim (
    id       uuid         primary key,
    tenant   varchar(64)  not null,
    content  ${bytes}     not null
);
alter table claim add column billed_id uuid references billed_claim (id);
