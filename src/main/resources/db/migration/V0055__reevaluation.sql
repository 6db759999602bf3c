-- What another law would change, or has changed, in one case; a row for its forum and for each clock.
create table reevaluation_difference (
    id              uuid          primary key,
    tenant          varchar(64)   not null,
    report_id       uuid          not null,
    case_id         uuid          not null references case_file (id),
    case_number     varchar(16)   not null,
    subject         varchar(40)   not null,
    before_regime   varchar(20),
    before_rule     varchar(20),
    before_version  varchar(40),
    before_opens    date,
    before_due      date,
    after_regime    varchar(20),
    after_rule      varchar(20),
    after_version   varchar(40),
    after_opens     date,
    after_due       date
);
create index reevaluation_difference_by_report on reevaluation_difference (report_id, id);
create index reevaluation_difference_by_case on reevaluation_difference (case_id);
