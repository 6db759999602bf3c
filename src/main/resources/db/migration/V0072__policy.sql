-- Terms that a house set for itself, a row for each time it did.
create table policy_version (
    id          uuid                         primary key,
    tenant      varchar(64)                  not null,
    kind        varchar(60)                  not null,
    number      integer                      not null check (number > 0),
    terms       varchar(20000)               not null,
    reason      varchar(500)                 not null,
    changed_by  varchar(120)                 not null,
    changed_at  timestamp(6) with time zone  not null,
    constraint policy_version_once unique (tenant, kind, number)
);
