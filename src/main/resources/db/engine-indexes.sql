--liquibase formatted sql

--changeset leadflow:engine-job-due
--comment: The engine's schema has no index on due dates; at a million timers each poll would read the whole table.
create index lead_idx_job_due on act_ru_job (duedate_);

--changeset leadflow:engine-job-lock
create index lead_idx_job_lock on act_ru_job (process_instance_id_, lock_exp_time_);
