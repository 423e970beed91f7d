--liquibase formatted sql

--changeset leadflow:engine-job-due
--comment: The engine's schema has no index on due dates; at a million timers each poll would read the whole table.
create index lead_idx_job_due on act_ru_job (duedate_);

--changeset leadflow:engine-job-lock
create index lead_idx_job_lock on act_ru_job (process_instance_id_, lock_exp_time_);

--changeset leadflow:engine-indexes-that-answer-nothing
--comment: Nearly all rows have the same model, the tables have ids of their own, and no page or address asks when steps of any lead ended or which organisation took them; kept, these were a tenth of the bytes of an open lead and a fifth of those of an archived one.
drop index if exists act_idx_hi_act_inst_proc_def_key;
drop index if exists act_idx_hi_pro_inst_proc_def_key;
drop index if exists act_idx_hi_task_inst_proc_def_key;
drop index if exists act_idx_hi_taskinstid_procinst;
drop index if exists act_idx_hi_act_inst_stats;
drop index if exists act_idx_hi_ai_pdefid_end_time;
drop index if exists act_idx_hi_act_inst_end;
drop index if exists act_idx_hi_act_inst_tenant_id;

--changeset leadflow:engine-task-tab
--comment: Tasklist looks at the first tasks of a partner's tab every few seconds, and counts them; a partner may have thousands.
update act_ru_task t set description_ = (
    select case when v.text_ = 'CUSTOMER_INQUIRY' then 'Marketplace lead' else 'Qualified lead' end from act_ru_variable v
    where v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = 'leadType')
where exists (select 1 from act_ru_variable v where v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = 'leadType');

--changeset leadflow:engine-task-tab-index dbms:postgresql
create index lead_idx_task_tab on act_ru_task (tenant_id_, description_, suspension_state_, priority_ desc, due_date_, create_time_ desc, id_)
    where description_ in ('Marketplace lead', 'Qualified lead');

--changeset leadflow:engine-task-tab-index-h2 dbms:h2
create index lead_idx_task_tab on act_ru_task (tenant_id_, description_, suspension_state_, priority_ desc, due_date_, create_time_ desc, id_);

--changeset leadflow:engine-indexes-of-organisations
--comment: An organisation has a few rows on average, and a large one thousands: PostgreSQL took these indexes for Tasklist's variables of fifteen tasks, and read all that the partner has. No page or address asks for them by organisation alone.
drop index if exists act_idx_variable_tenant_id;
drop index if exists act_idx_job_tenant_id;
drop index if exists act_idx_event_subscr_tenant_id;

--changeset leadflow:engine-job-lane
--comment: Mails and deliveries are told by their priority; behind thousands of steps that are due they would be searched for among these.
create index lead_idx_job_lane on act_ru_job (priority_ desc, duedate_);

--changeset leadflow:engine-task-parent dbms:postgresql
--comment: A task that ends is asked for tasks below it, of which there are none here; without an index all open tasks are read.
create index lead_idx_task_parent on act_ru_task (parent_task_id_) where parent_task_id_ is not null;

--changeset leadflow:engine-task-parent-h2 dbms:h2
create index lead_idx_task_parent on act_ru_task (parent_task_id_);

--changeset leadflow:engine-dates-of-removal
--comment: No date of removal is written: the clean-up goes by the end of an instance.
drop index if exists act_idx_hi_act_inst_rm_time;
drop index if exists act_idx_hi_pro_inst_rm_time;
drop index if exists act_idx_hi_task_inst_rm_time;
drop index if exists act_idx_hi_actinst_root_pi;
