-- What was posted for a job is a patient's data and is cleared some time after the job; what came of each item stays.
alter table bulk_job add column content_cleared_at timestamp(6) with time zone;
create index bulk_job_by_end on bulk_job (tenant, ended_at);
