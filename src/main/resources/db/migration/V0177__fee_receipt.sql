-- The proof that a fee arrived, one for each payment; and what a determination said before the entity corrected it.
create table fee_receipt (
    id           uuid                         primary key,
    tenant       varchar(64)                  not null,
    dispute_id   uuid                         not null references dispute (id),
    posting_id   uuid                         not null references fee_posting (id),
    received_on  date                         not null,
    reference    varchar(100)                 not null,
    recorded_by  varchar(100)                 not null,
    recorded_at  timestamp(6) with time zone  not null,
    constraint fee_receipt_once unique (posting_id)
);
create index fee_receipt_by_dispute on fee_receipt (dispute_id, id);
create index fee_receipt_by_reference on fee_receipt (tenant, reference);

create table determination_correction (
    id                 uuid                         primary key,
    tenant             varchar(64)                  not null,
    dispute_id         uuid                         not null references dispute (id),
    corrected_on       date                         not null,
    prevailing_before  varchar(16)                  not null,
    prevailing         varchar(16)                  not null,
    award_before       numeric(12, 2)               not null,
    award              numeric(12, 2)               not null check (award >= 0),
    reason             varchar(1000)                not null,
    document_id        uuid                         references document (id),
    recorded_by        varchar(100)                 not null,
    recorded_at        timestamp(6) with time zone  not null
);
create index determination_correction_by_dispute on determination_correction (dispute_id, id);
