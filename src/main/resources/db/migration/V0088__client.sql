-- Clients of the negotiation service: which providers bill for them, and which users are theirs. A user belongs to one.
create table client (
    id       uuid          primary key,
    version  integer       not null,
    tenant   varchar(64)   not null,
    name     varchar(200)  not null,
    constraint client_name_once unique (tenant, name)
);
create table client_provider (
    id         uuid          primary key,
    tenant     varchar(64)   not null,
    client_id  uuid          not null references client (id),
    npi        varchar(10)   not null,
    constraint client_provider_once unique (tenant, npi)
);
create index client_provider_by_client on client_provider (client_id);
create table client_user (
    id         uuid          primary key,
    tenant     varchar(64)   not null,
    client_id  uuid          not null references client (id),
    user_name  varchar(100)  not null,
    constraint client_user_once unique (tenant, user_name)
);
create index client_user_by_client on client_user (client_id);
