-- Who does what by when. Written in the transaction that moves the process; read without touching the engine.
create table work_item (
    id               uuid                         primary key,
    version          integer                      not null,
    tenant           varchar(64)                  not null,
    case_id          uuid                         not null references case_file (id),
    kind             varchar(40)                  not null,
    process          varchar(40)                  not null,
    title            varchar(200)                 not null,
    queue            varchar(30)                  not null,
    assignee         varchar(100),
    delegated_by     varchar(100),
    due_on           date                         not null,
    follow_up_on     date,
    priority         integer                      not null,
    subject_id       uuid,
    ordinal          integer                      not null,
    money_at_stake   numeric(12, 2)               not null,
    case_number      varchar(16)                  not null,
    claim_number     varchar(38)                  not null,
    payer_id         uuid,
    payer_name       varchar(60),
    provider_id      uuid                         not null,
    service_state    varchar(2),
    state            varchar(10)                  not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    opened_at        timestamp(6) with time zone  not null,
    ended_at         timestamp(6) with time zone,
    ended_by         varchar(100)
);
create index work_item_by_due on work_item (tenant, state, queue, due_on, id);
create index work_item_by_due_all on work_item (tenant, state, due_on, id);
create index work_item_by_priority on work_item (tenant, state, priority, id);
create index work_item_by_money on work_item (tenant, state, money_at_stake, id);
create index work_item_by_assignee on work_item (tenant, state, assignee, due_on, id);
create index work_item_by_payer on work_item (tenant, state, payer_id, due_on, id);
create index work_item_by_case on work_item (case_id, state);
create table open_wait (
    id        varchar(200)                 primary key,
    tenant    varchar(64)                  not null,
    case_id   uuid                         not null references case_file (id),
    activity  varchar(60)                  not null,
    name      varchar(200)                 not null,
    since     timestamp(6) with time zone  not null
);
create index open_wait_by_case on open_wait (case_id);
create table saved_queue (
    id       uuid          primary key,
    version  integer       not null,
    tenant   varchar(64)   not null,
    name     varchar(80)   not null,
    owner    varchar(100)  not null,
    shared   boolean       not null,
    filter   varchar(2000) not null,
    constraint saved_queue_once unique (tenant, owner, name)
);
