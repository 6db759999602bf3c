-- Where a case and an event began, for those who follow traces (W3C traceparent). Empty while traces are off.
create table trace_origin (
    case_id       uuid         primary key,
    tenant        varchar(64)  not null,
    trace_parent  varchar(55)  not null
);
alter table outbox_event add column trace_parent varchar(55);
