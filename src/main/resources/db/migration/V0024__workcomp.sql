-- Disputes before a state about comp payments, and what a clinic decided instead of billing worker or employer.
create table fee_dispute (
    id                  uuid                         primary key,
    version             integer                      not null,
    tenant              varchar(64)                  not null,
    case_id             uuid                         not null references case_file (id),
    state               varchar(2),
    schedule_amount     numeric(12, 2)               not null check (schedule_amount > 0),
    paid_before         numeric(12, 2)               not null,
    reference           varchar(100)                 not null,
    filed_on            date                         not null,
    answer_due_on       date                         not null,
    filed_by            varchar(100)                 not null,
    awarded             numeric(12, 2)               check (awarded >= 0),
    decided_on          date,
    decision_reference  varchar(100),
    recorded_at         timestamp(6) with time zone  not null
);
create index fee_dispute_by_case on fee_dispute (case_id, id);
create table value_review (
    id              uuid                         primary key,
    tenant          varchar(64)                  not null,
    case_id         uuid                         not null references case_file (id),
    choice          varchar(16)                  not null,
    rationale       varchar(1000)                not null,
    unseen_work     varchar(2000)                not null,
    unseen_minutes  integer                      not null,
    trade           varchar(500),
    reviewed_by     varchar(100)                 not null,
    reviewed_at     timestamp(6) with time zone  not null
);
create index value_review_by_case on value_review (case_id, id);
