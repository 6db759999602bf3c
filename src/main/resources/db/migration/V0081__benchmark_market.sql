-- Licensed percentiles, and rates that plans publish about themselves.
create table percentile_value (
    id             uuid            primary key,
    tenant         varchar(64)     not null,
    release_id     uuid            not null references benchmark_release (id) on delete cascade,
    module         varchar(20)     not null,
    basis          varchar(10)     not null check (basis in ('CHARGE', 'ALLOWED')),
    released_on    date            not null,
    area           varchar(20)     not null,
    code           varchar(10)     not null,
    modifier       varchar(2)      not null,
    percentile     integer         not null check (percentile between 1 and 99),
    amount         numeric(12, 2)  not null check (amount > 0),
    constraint percentile_value_of_release
        unique (release_id, code, modifier, area, module, basis, percentile)
);
create table published_rate (
    id               uuid            primary key,
    tenant           varchar(64)     not null,
    release_id       uuid            not null references benchmark_release (id) on delete cascade,
    measure          varchar(12)     not null check (measure in ('DOLLARS', 'PERCENT', 'PER_DIEM')),
    arrangement      varchar(20)     not null,
    negotiated_type  varchar(30)     not null,
    code_type        varchar(20)     not null,
    code             varchar(30)     not null,
    modifiers        varchar(60)     not null,
    tin_type         varchar(3)      not null,
    tin              varchar(20)     not null,
    npis             varchar         not null,
    billing_class    varchar(20)     not null,
    setting          varchar(20)     not null,
    places           varchar         not null,
    rate             numeric(14, 2)  not null,
    billed           numeric(14, 2),
    expires_on       date
);
create index published_rate_by_code on published_rate (release_id, code);
