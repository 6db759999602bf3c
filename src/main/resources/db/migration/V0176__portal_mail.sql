-- A mail of the portal or of an entity, taken once; its papers become documents of the case whose dispute it names.
create table portal_mail (
    id          uuid                         primary key,
    version     integer                      not null,
    tenant      varchar(64)                  not null,
    identity    varchar(64)                  not null,
    sender      varchar(320)                 not null,
    subject     varchar(998)                 not null,
    sent_at     timestamp(6) with time zone,
    state       varchar(10)                  not null check (state in ('FILED', 'UNMATCHED', 'NOT_OURS')),
    dispute_id  uuid                         references dispute (id),
    case_id     uuid                         references case_file (id),
    because     varchar(1000)                not null,
    taken_by    varchar(100)                 not null,
    taken_at    timestamp(6) with time zone  not null,
    constraint portal_mail_once unique (tenant, identity)
);
create index portal_mail_by_dispute on portal_mail (dispute_id);

-- The content stays here only until the mail is filed; what is held back is named and not kept.
create table portal_mail_part (
    id            uuid          primary key,
    tenant        varchar(64)   not null,
    mail_id       uuid          not null references portal_mail (id),
    name          varchar(200)  not null,
    media_type    varchar(100)  not null,
    size          bigint        not null,
    sha256        varchar(64)   not null,
    held_because  varchar(300),
    content       ${bytes},
    document_id   uuid          references document (id),
    known         boolean       not null
);
create index portal_mail_part_by_mail on portal_mail_part (mail_id, id);
