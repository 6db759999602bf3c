-- What a house knows about negotiating a field, a row for each time it was rewritten.
create table playbook (
    id          uuid                         primary key,
    tenant      varchar(64)                  not null,
    field       varchar(30)                  not null,
    number      integer                      not null check (number > 0),
    content     varchar(30000)               not null,
    reason      varchar(500)                 not null,
    changed_by  varchar(100)                 not null,
    changed_at  timestamp(6) with time zone  not null,
    constraint playbook_once unique (tenant, field, number)
);
