-- Mails to be sent after commit, and what became of each: proof of sending and of arrival (FED-ON-07).
create table outbound_mail (
    id               uuid                         primary key,
    tenant           varchar(64)                  not null,
    case_id          uuid                         not null,
    purpose          varchar(40)                  not null,
    reference_id     uuid                         not null,
    recipient        varchar(200)                 not null,
    reply_to         varchar(200),
    title            varchar(200)                 not null,
    body             varchar(20000)               not null,
    attachments      varchar(1000)                not null,
    content_hash     varchar(64)                  not null,
    state            varchar(12)                  not null,
    orderer_acts     boolean                      not null,
    attempts         integer                      not null,
    next_attempt_at  timestamp(6) with time zone  not null,
    lease            uuid,
    leased_until     timestamp(6) with time zone,
    accepted_at      timestamp(6) with time zone,
    problem          varchar(300),
    queued_by        varchar(100)                 not null,
    queued_at        timestamp(6) with time zone  not null
);
create index outbound_mail_due on outbound_mail (state, next_attempt_at);
create index outbound_mail_by_case on outbound_mail (case_id, id);
create table mail_event (
    id           uuid                         primary key,
    tenant       varchar(64)                  not null,
    mail_id      uuid                         not null references outbound_mail (id),
    kind         varchar(12)                  not null,
    detail       varchar(300),
    recorded_by  varchar(100)                 not null,
    happened_at  timestamp(6) with time zone  not null
);
create index mail_event_by_mail on mail_event (mail_id, id);
