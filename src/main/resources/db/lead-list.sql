--liquibase formatted sql

--changeset leadflow:lead-qualified dbms:postgresql
alter table lead add column qualified boolean generated always as (lead_type <> 'CUSTOMER_INQUIRY') stored;

--changeset leadflow:lead-qualified-h2 dbms:h2
alter table lead add column qualified boolean generated always as (lead_type <> 'CUSTOMER_INQUIRY');

--changeset leadflow:lead-list dbms:postgresql
--comment: One index for each sort order that a list offers, so that any page of it is read where it stands.
create index lead_of_partner_received on lead (partner_id, stage, qualified, received_at, id);
create index lead_of_partner_updated on lead (partner_id, stage, qualified, updated_at, id);
create index lead_of_partner_answer_by on lead (partner_id, qualified, answer_by, id) where stage = 'RECEIVED';
create index lead_of_partner_value on lead (partner_id, stage, qualified,
    coalesce(deal_value_currency, 'ZZZ'), coalesce(-deal_value_amount, 1), id) where stage <> 'RECEIVED';

--changeset leadflow:lead-list-of-everyone dbms:postgresql
create index lead_received on lead (stage, qualified, received_at, id);
create index lead_updated on lead (stage, qualified, updated_at, id);
create index lead_answer_by on lead (qualified, answer_by, id) where stage = 'RECEIVED';

--changeset leadflow:lead-list-of-sender dbms:postgresql
create index lead_sent on lead (sender_id, stage, qualified, received_at, id) where sender_type = 'PARTNER';

--changeset leadflow:lead-search dbms:postgresql
--preconditions onFail:CONTINUE onFailMessage:"Lists work without the index for searching, only slower; docs/operations.md says what it needs."
--precondition-sql-check expectedResult:2 select count(*) from pg_available_extensions where name in ('pg_trgm', 'btree_gin') and (installed_version is not null or has_database_privilege(current_database(), 'CREATE'))
--comment: Finds a part of a word among all leads, and among those of one partner.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create index lead_search on lead using gin (partner_id, (customer_name || ' ' || contact_first_name || ' '
    || contact_last_name || ' ' || contact_email || ' ' || need || ' ' || coalesce(deal_name, '') || ' '
    || coalesce(deal_crm_id, '')) gin_trgm_ops);
