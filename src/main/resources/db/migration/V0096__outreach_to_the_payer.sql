-- A notice that Parley mails has no day one until the mail server took it; one that came back has none any more.
alter table notice alter column sent_on drop not null;
alter table notice add column mail_id uuid;
alter table notice add column letter_id uuid;
alter table notice add column rule_version varchar(20);
create index notice_by_mail on notice (mail_id);
-- A promise has a day, so that somebody notices when it is not kept.
alter table contact add column promised_for date;
-- Whose desk stuck talks are on, and how far up the payer's chain they went. Only ever added to, but for the answer.
create table talk_escalation (
    id            uuid                         primary key,
    tenant        varchar(64)                  not null,
    case_id       uuid                         not null references case_file (id),
    queue         varchar(20)                  not null,
    payer_silent  boolean                      not null,
    because       varchar(300)                 not null,
    raised_at     timestamp(6) with time zone  not null,
    answered_at   timestamp(6) with time zone
);
create index talk_escalation_by_case on talk_escalation (case_id, id);
