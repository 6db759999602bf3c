-- Figures of federal disputes as CMS publishes them: by group of service, size of the QPA, payer, entity and code.
create table dispute_figure (
    id              uuid            primary key,
    tenant          varchar(64)     not null,
    release_id      uuid            not null references benchmark_release (id) on delete cascade,
    dimension       varchar(16)     not null,
    name            varchar(200)    not null,
    codes           varchar(40),
    quarter         varchar(6)      not null,
    service         varchar(4)      not null check (service in ('OON', 'AIR', 'ALL')),
    determinations  integer         not null check (determinations >= 0),
    provider_wins   integer,
    payer_wins      integer,
    splits          integer,
    defaults        integer,
    above_qpa       integer,
    items           integer,
    median_percent  numeric(12, 1),
    days_median     integer,
    days_low        integer,
    days_high       integer,
    constraint dispute_figure_of_release unique (release_id, dimension, quarter, service, name)
);
create index dispute_figure_by_dimension on dispute_figure (tenant, dimension, quarter);
