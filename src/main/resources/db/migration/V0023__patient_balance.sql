-- What was decided about a patient's balance, by whom and why; a decision that was sent back keeps its row.
create table balance_decision (
    id                    uuid                         primary key,
    version               integer                      not null,
    tenant                varchar(64)                  not null,
    case_id               uuid                         not null references case_file (id),
    choice                varchar(16)                  not null check (choice in ('BILL_COST_SHARE', 'BILL_BALANCE', 'HOLD', 'WRITE_OFF')),
    amount                numeric(12, 2)               check (amount > 0),
    write_off_reason      varchar(30)                  check (write_off_reason <> 'ROUTINE_WAIVER'),
    evidence              varchar(500)                 not null,
    second_person_needed  boolean                      not null,
    state                 varchar(10)                  not null check (state in ('PROPOSED', 'APPROVED', 'SENT_BACK', 'APPLIED')),
    proposed_by           varchar(100)                 not null,
    proposed_at           timestamp(6) with time zone  not null,
    decided_by            varchar(100)                 check (decided_by <> proposed_by),
    decided_at            timestamp(6) with time zone,
    decision_reason       varchar(500),
    applied_at            timestamp(6) with time zone
);
create index balance_decision_by_case on balance_decision (case_id, id);
create table clinical_review (
    id           uuid                         primary key,
    tenant       varchar(64)                  not null,
    case_id      uuid                         not null references case_file (id),
    advice       varchar(16)                  not null,
    rule_used    varchar(500)                 not null,
    reviewed_by  varchar(100)                 not null,
    reviewed_at  timestamp(6) with time zone  not null
);
create index clinical_review_by_case on clinical_review (case_id, id);
