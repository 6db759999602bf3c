-- What goes out to payers, so that nothing made to be sent lies unseen; a refused file of a drop folder is somebody's task.
create table outbound_file (
    id             uuid                         primary key,
    version        integer                      not null,
    tenant         varchar(64)                  not null,
    case_id        uuid                         not null references case_file (id),
    document_id    uuid                         not null references document (id),
    kind           varchar(10)                  not null check (kind in ('CLAIM', 'LETTER')),
    name           varchar(200)                 not null,
    state          varchar(12)                  not null
        check (state in ('QUEUED', 'WRITTEN', 'SENT', 'ACKNOWLEDGED', 'REJECTED')),
    due_on         date                         not null,
    queued_at      timestamp(6) with time zone  not null,
    written_at     timestamp(6) with time zone,
    sent_at        timestamp(6) with time zone,
    answered_at    timestamp(6) with time zone,
    words          varchar(500)
);
create index outbound_file_by_tenant on outbound_file (tenant, id);
create index outbound_file_by_state on outbound_file (state, tenant, id);
create index outbound_file_by_document on outbound_file (document_id);
create index outbound_file_by_case on outbound_file (case_id);
-- Files made before this list were handed over by people.
insert into outbound_file (id, version, tenant, case_id, document_id, kind, name, state, due_on, queued_at, written_at, answered_at, words)
    select e.id, 0, e.tenant, e.case_id, e.document_id, 'CLAIM', d.name,
        case e.state when 'REFUSED' then 'REJECTED' when 'ACCEPTED' then 'SENT' else 'WRITTEN' end,
        cast(e.made_at as date) + 3, e.made_at, e.made_at, e.answered_at, e.answer
    from edi_sent e join document d on d.id = e.document_id;
alter table edge_file add column dealt_with varchar(600);
