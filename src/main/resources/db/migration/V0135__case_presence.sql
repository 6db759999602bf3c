-- Who has a case open now. A row for each person and case, renewed by a heartbeat; old ones mean nothing and are cleared.
create table case_presence (
    id        uuid                         primary key,
    tenant    varchar(64)                  not null,
    case_id   uuid                         not null references case_file (id),
    person    varchar(100)                 not null,
    typing    boolean                      not null,
    seen_at   timestamp(6) with time zone  not null,
    constraint case_presence_once unique (tenant, case_id, person)
);
