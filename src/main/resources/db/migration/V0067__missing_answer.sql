-- A claim that was sent and that no front end answered in time: each is asked about once.
create table missing_answer (
    id           uuid                         primary key,
    tenant       varchar(64)                  not null,
    subject_id   uuid                         not null,
    case_id      uuid                         not null references case_file (id),
    asked_at     timestamp(6) with time zone  not null,
    settled_at   timestamp(6) with time zone,
    constraint missing_answer_once unique (tenant, subject_id)
);
create index claim_by_bill_sent on claim (bill_sent);
