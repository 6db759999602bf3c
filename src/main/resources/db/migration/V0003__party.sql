-- Who claims name: found again by their natural keys, never twice.
create table provider (
    id          uuid         primary key,
    version     integer      not null,
    tenant      varchar(64)  not null,
    npi         varchar(10)  not null,
    name        varchar(96)  not null,
    tax_id      varchar(9),
    taxonomy    varchar(10),
    state       varchar(2),
    address     varchar(200),
    constraint provider_once unique (tenant, npi)
);
create table facility (
    id           uuid         primary key,
    version      integer      not null,
    tenant       varchar(64)  not null,
    natural_key  varchar(64)  not null,
    npi          varchar(10),
    name         varchar(60)  not null,
    type         varchar(40),
    state        varchar(2),
    address      varchar(200),
    constraint facility_once unique (tenant, natural_key)
);
create table payer (
    id                 uuid         primary key,
    version            integer      not null,
    tenant             varchar(64)  not null,
    payer_code         varchar(80)  not null,
    name               varchar(60)  not null,
    negotiation_email  varchar(254),
    constraint payer_once unique (tenant, payer_code)
);
create index payer_by_name on payer (tenant, name);
create table plan (
    id            uuid         primary key,
    version       integer      not null,
    tenant        varchar(64)  not null,
    payer_id      uuid         not null references payer (id),
    name          varchar(60)  not null,
    group_number  varchar(50)  not null,
    funding       varchar(24),
    state         varchar(2),
    constraint plan_once unique (tenant, payer_id, name, group_number)
);
create table patient (
    id           uuid         primary key,
    version      integer      not null,
    tenant       varchar(64)  not null,
    natural_key  varchar(64)  not null,
    member_id    varchar(80),
    last_name    varchar(60)  not null,
    first_name   varchar(35),
    birth_date   date,
    sex          varchar(1),
    state        varchar(2),
    address      varchar(200),
    constraint patient_once unique (tenant, natural_key)
);
