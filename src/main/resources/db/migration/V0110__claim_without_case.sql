-- A claim that has no case: until when its payer must answer, and why it needs none yet.
create table undisputed_claim (
    claim_id        uuid                         primary key references claim (id),
    version         integer                      not null,
    tenant          varchar(64)                  not null,
    state           varchar(10)                  not null check (state in ('AWAITED', 'ANSWERED', 'SUPERSEDED', 'DISPUTED')),
    emergency       boolean                      not null,
    rule_id         varchar(20),
    rule_version    varchar(40),
    answer_due_on   date                         not null,
    answer_due_at   timestamp(6) with time zone  not null,
    because         varchar(200)                 not null,
    policy_version  integer                      not null,
    changed_at      timestamp(6) with time zone  not null
);
create index undisputed_claim_by_due on undisputed_claim (state, answer_due_at, claim_id);
create index undisputed_claim_by_tenant on undisputed_claim (tenant, state, claim_id);
-- What a front end said of a claim without a case; it goes to the documents of the case when one opens.
create table claim_paper (
    id          uuid                         primary key,
    tenant      varchar(64)                  not null,
    claim_id    uuid                         not null references claim (id),
    name        varchar(200)                 not null,
    kind        varchar(40)                  not null,
    media_type  varchar(100)                 not null,
    content     ${bytes}                     not null,
    added_at    timestamp(6) with time zone  not null
);
create index claim_paper_by_claim on claim_paper (claim_id, id);
