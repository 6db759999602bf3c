-- Claim files that were made to be sent, found again by their control number when a receiver answers.
create table edi_sent (
    id              uuid                         primary key,
    tenant          varchar(64)                  not null,
    version         integer                      not null,
    control_number  integer                      not null,
    case_id         uuid                         not null references case_file (id),
    document_id     uuid                         not null references document (id),
    state           varchar(16)                  not null,
    answer          varchar(500),
    made_at         timestamp(6) with time zone  not null,
    answered_at     timestamp(6) with time zone
);
create index edi_sent_by_number on edi_sent (tenant, control_number);
create index edi_sent_by_case on edi_sent (case_id);
alter table resubmission add column corrected_claim ${bytes};
alter table resubmission add column claim_file_id uuid references document (id);
