-- What a person said of money that names no line of its claim (a payment of the claim as a whole, an offset of PLB): how much of it is for which.
create table line_share (
    id           uuid                         primary key,
    tenant       varchar(64)                  not null,
    claim_id     uuid                         not null references claim (id),
    movement_id  uuid                         not null,
    line         integer                      not null check (line > 0),
    amount       numeric(12, 2)               not null,
    said_by      varchar(100)                 not null,
    said_at      timestamp(6) with time zone  not null,
    constraint line_share_once unique (movement_id, line)
);
create index line_share_by_claim on line_share (claim_id);
