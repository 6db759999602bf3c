-- A public notice that gives many disputes more time, entered once, and what it did to each stage of each case.
create table extension_notice (
    id              uuid                         primary key,
    tenant          varchar(64)                  not null,
    stages          varchar(100)                 not null,
    published_on    date                         not null,
    last_day        date,
    business_days   integer,
    initiated_from  date,
    initiated_to    date,
    reference       varchar(200)                 not null,
    reason          varchar(1000)                not null,
    announced_by    varchar(100)                 not null,
    announced_at    timestamp(6) with time zone  not null,
    constraint extension_notice_once unique (tenant, reference)
);

create table extension_notice_effect (
    id          uuid         primary key,
    tenant      varchar(64)  not null,
    notice_id   uuid         not null references extension_notice (id),
    case_id     uuid         not null references case_file (id),
    stage       varchar(20)  not null,
    due_before  date         not null,
    due_now     date         not null,
    constraint extension_notice_effect_once unique (notice_id, case_id, stage)
);
