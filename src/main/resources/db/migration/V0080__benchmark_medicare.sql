-- What was imported, and from which file. A release replaces only the same release; its rows go with it.
create table benchmark_release (
    id              uuid                         primary key,
    tenant          varchar(64)                  not null,
    kind            varchar(40)                  not null,
    rate_year       integer                      not null,
    label           varchar(120)                 not null,
    effective_from  date                         not null,
    released_on     date,
    source          varchar(200)                 not null,
    file_name       varchar(200),
    sha256          varchar(64)                  not null,
    row_count       integer                      not null,
    imported_by     varchar(100)                 not null,
    imported_at     timestamp(6) with time zone  not null,
    constraint benchmark_release_once unique (tenant, kind, rate_year, label)
);
-- The Medicare physician fee schedule: relative value units, and by locality their indices and the anesthesia factor.
create table relative_value (
    id                  uuid           primary key,
    tenant              varchar(64)    not null,
    release_id          uuid           not null references benchmark_release (id) on delete cascade,
    code                varchar(5)     not null,
    modifier            varchar(2)     not null,
    status              varchar(1)     not null,
    work_rvu            numeric(8, 2)  not null,
    pe_nonfacility      numeric(8, 2)  not null,
    nonfacility_na      boolean        not null,
    pe_facility         numeric(8, 2)  not null,
    facility_na         boolean        not null,
    mp_rvu              numeric(8, 2)  not null,
    pctc                varchar(1)     not null,
    global_days         varchar(3)     not null,
    multiple_procedure  varchar(1)     not null,
    bilateral           varchar(1)     not null,
    assistant           varchar(1)     not null,
    co_surgeon          varchar(1)     not null,
    team_surgery        varchar(1)     not null,
    endoscopy_base      varchar(5)     not null,
    constraint relative_value_of_release unique (release_id, code, modifier)
);
create table cost_index (
    id             uuid           primary key,
    tenant         varchar(64)    not null,
    release_id     uuid           not null references benchmark_release (id) on delete cascade,
    mac            varchar(5)     not null,
    locality       varchar(2)     not null,
    state          varchar(2)     not null,
    name           varchar(120)   not null,
    work_index     numeric(6, 3)  not null,
    pe_index       numeric(6, 3)  not null,
    mp_index       numeric(6, 3)  not null,
    constraint cost_index_of_release unique (release_id, mac, locality)
);
create table anesthesia_factor (
    id             uuid           primary key,
    tenant         varchar(64)    not null,
    release_id     uuid           not null references benchmark_release (id) on delete cascade,
    mac            varchar(5)     not null,
    locality       varchar(2)     not null,
    dollars        numeric(8, 4)  not null,
    constraint anesthesia_factor_of_release unique (release_id, mac, locality)
);
create table anesthesia_base (
    id             uuid           primary key,
    tenant         varchar(64)    not null,
    release_id     uuid           not null references benchmark_release (id) on delete cascade,
    code           varchar(5)     not null,
    base_units     integer        not null,
    constraint anesthesia_base_of_release unique (release_id, code)
);
create table conversion_factor (
    id               uuid           primary key,
    tenant           varchar(64)    not null,
    release_id       uuid           not null references benchmark_release (id) on delete cascade,
    factor_year      integer        not null,
    first_day        date           not null,
    last_day         date           not null,
    track            varchar(20)    not null,
    physician        numeric(8, 4)  not null,
    anesthesia       numeric(8, 4)  not null,
    source           varchar(200)   not null
);
create index conversion_factor_by_release on conversion_factor (release_id);
-- Where a locality is: one row for each county (with the words of the file) or each ZIP code.
create table locality_place (
    id             uuid           primary key,
    tenant         varchar(64)    not null,
    release_id     uuid           not null references benchmark_release (id) on delete cascade,
    mac            varchar(5)     not null,
    locality       varchar(2)     not null,
    state          varchar(40)    not null,
    zip            varchar(5),
    county         varchar(200)
);
create index locality_place_by_zip on locality_place (release_id, zip);
