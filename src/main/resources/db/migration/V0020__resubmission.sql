-- What was sent so that the payer decides again, and what its front end said. Content is never edited.
create table resubmission (
    id                    uuid                         primary key,
    version               integer                      not null,
    tenant                varchar(64)                  not null,
    case_id               uuid                         not null references case_file (id),
    kind                  varchar(16)                  not null check (kind in ('CORRECTED_CLAIM', 'DOCUMENTATION', 'APPEAL')),
    level                 integer                      not null,
    answer_id             uuid,
    frequency_code        varchar(1),
    payer_control_number  varchar(50),
    what                  varchar                      not null,
    reason                varchar(500)                 not null,
    coder                 varchar(100),
    source_note           varchar(200),
    document_id           uuid,
    state                 varchar(12)                  not null check (state in ('PREPARED', 'SENT', 'ACKNOWLEDGED', 'REJECTED')),
    prepared_by           varchar(100)                 not null,
    prepared_at           timestamp(6) with time zone  not null,
    sent_at               timestamp(6) with time zone,
    answer_due_on         date,
    acknowledged_at       timestamp(6) with time zone,
    acknowledgment        varchar(500)
);
create index resubmission_by_case on resubmission (case_id, id);
create table acknowledgment (
    id                    uuid                         primary key,
    tenant                varchar(64)                  not null,
    case_id               uuid                         not null references case_file (id),
    resubmission_id       uuid,
    accepted              boolean                      not null,
    payer_control_number  varchar(50),
    reason                varchar(500),
    received_on           date                         not null,
    recorded_by           varchar(100)                 not null,
    recorded_at           timestamp(6) with time zone  not null
);
create index acknowledgment_by_case on acknowledgment (case_id, id);
