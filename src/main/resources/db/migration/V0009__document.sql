-- Letters, packets and what was sent in, with the hash of what was kept.
create table document (
    id           uuid                         primary key,
    tenant       varchar(64)                  not null,
    case_id      uuid                         not null references case_file (id),
    name         varchar(200)                 not null,
    kind         varchar(40)                  not null,
    media_type   varchar(100)                 not null,
    size         bigint                       not null,
    sha256       varchar(64)                  not null,
    content      ${bytes}                     not null,
    added_by     varchar(100)                 not null,
    added_at     timestamp(6) with time zone  not null
);
create index document_by_case on document (case_id, id);
