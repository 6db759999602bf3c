-- What a house calls the columns of its files of claims.
create table claim_mapping (
    id       uuid         primary key,
    version  integer      not null,
    tenant   varchar(64)  not null,
    name     varchar(40)  not null,
    columns  varchar      not null,
    constraint claim_mapping_once unique (tenant, name)
);
