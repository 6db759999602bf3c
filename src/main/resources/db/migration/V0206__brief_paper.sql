-- The papers that went to the entity with a brief, and who looked through what of them could not be read (FED-DT-03).
create table brief_paper (
    id              uuid                         primary key,
    tenant          varchar(64)                  not null,
    dispute_id      uuid                         not null references dispute (id),
    document_id     uuid                         not null references document (id),
    sha256          varchar(64)                  not null,
    unreadable      varchar(4000),
    looked_through  varchar(500),
    sent_by         varchar(100)                 not null,
    sent_at         timestamp(6) with time zone  not null,
    constraint looked_through_where_unreadable check (unreadable is null or looked_through is not null)
);
create index brief_paper_by_dispute on brief_paper (dispute_id, id);
