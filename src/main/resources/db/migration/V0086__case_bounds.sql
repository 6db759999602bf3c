-- Target, floor and walk-away that a supervisor set in place of the computed ones; the newest row counts.
create table case_bounds (
    id          uuid                         primary key,
    tenant      varchar(64)                  not null,
    case_id     uuid                         not null references case_file (id),
    target      numeric(12, 2),
    floor_rate  numeric(12, 2),
    walk_away   numeric(12, 2),
    reason      varchar(500)                 not null,
    set_by      varchar(100)                 not null,
    set_at      timestamp(6) with time zone  not null
);
create index case_bounds_by_case on case_bounds (case_id, id);
