-- The fees of disputes in double entry: each row takes one amount out of one account into another, so the whole balances.
create table fee_posting (
    id           uuid                         primary key,
    tenant       varchar(64)                  not null,
    dispute_id   uuid                         not null references dispute (id),
    posted_on    date                         not null,
    event        varchar(32)                  not null,
    reference    varchar(100)                 not null,
    debit        varchar(24)                  not null,
    credit       varchar(24)                  not null,
    amount       numeric(12, 2)               not null,
    rule_id      varchar(24),
    because      varchar(500)                 not null,
    posted_by    varchar(120)                 not null,
    posted_at    timestamp(6) with time zone  not null,
    constraint posting_moves_money check (amount > 0 and debit <> credit),
    constraint fee_posted_once unique (dispute_id, event, reference, debit, credit)
);
create index fee_posting_by_dispute on fee_posting (dispute_id, id);
-- Whether the entity had found the dispute eligible before it was closed; null while nobody said so (FED-FE-06).
alter table dispute add column closed_eligible boolean;
