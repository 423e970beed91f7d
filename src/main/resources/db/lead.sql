--liquibase formatted sql

--changeset leadflow:lead
create table lead (
    id uuid not null primary key,
    version integer not null,
    partner_id varchar(64) not null references partner (id),
    location_id varchar(64) not null,
    lead_type varchar(30) not null,
    customer_name varchar(200) not null,
    customer_country char(2) not null,
    customer_size varchar(40),
    customer_address_line1 varchar(200),
    customer_city varchar(100),
    customer_state varchar(100),
    customer_postal_code varchar(20),
    contact_first_name varchar(100) not null,
    contact_last_name varchar(100) not null,
    contact_email varchar(254) not null,
    contact_phone varchar(40),
    contact_locale varchar(35) not null,
    need varchar(5000) not null,
    products varchar(60) array not null,
    services varchar(60) array not null,
    industries varchar(60) array not null,
    contact_requested boolean not null,
    consent_to_contact boolean not null,
    sender_type varchar(10) not null,
    sender_id varchar(64),
    sender_email varchar(254) not null,
    sender_locale varchar(35) not null,
    started_by varchar(64) not null,
    external_id varchar(200),
    stage varchar(10) not null,
    outcome varchar(10),
    closing_reason varchar(40),
    contact_flag varchar(10),
    deal_name varchar(200),
    deal_value_amount numeric(19, 4),
    deal_value_currency char(3),
    deal_closing_date date,
    deal_notes varchar(5000),
    deal_crm_id varchar(100),
    deal_campaign_id varchar(100),
    partner_contacts text not null,
    employees text not null,
    received_at timestamp with time zone not null,
    answer_by timestamp with time zone,
    accepted_at timestamp with time zone,
    archived_at timestamp with time zone,
    updated_at timestamp with time zone not null,
    constraint lead_external_id unique (started_by, external_id)
);

--changeset leadflow:lead-history
create table lead_history (
    id bigint generated always as identity primary key,
    lead_id uuid not null references lead (id),
    happened_at timestamp with time zone not null,
    actor varchar(64) not null,
    occasion varchar(40) not null,
    changes text not null
);

create index lead_history_of_lead on lead_history (lead_id, id);

--changeset leadflow:lead-favorite
create table lead_favorite (
    lead_id uuid not null references lead (id),
    user_id varchar(64) not null,
    marked_at timestamp with time zone not null,
    primary key (lead_id, user_id)
);

create index lead_favorite_of_user on lead_favorite (user_id, lead_id);

--changeset leadflow:lead-opened
alter table lead add column opened_by varchar(64);
alter table lead add column opened_at timestamp with time zone;

--changeset leadflow:lead-predecessor
--comment: An inquiry is passed on once; the constraint also finds the lead it was passed on with.
alter table lead add column predecessor_id uuid references lead (id);
alter table lead add constraint lead_predecessor unique (predecessor_id);

--changeset leadflow:lead-erased
alter table lead add column erased_at timestamp with time zone;

--changeset leadflow:lead-of-contact
--comment: Finds an inquiry that is sent a second time.
create index lead_of_contact on lead (contact_email, received_at);

--changeset leadflow:lead-engagement
--comment: None for a lead alone.
alter table lead add column engagement_id uuid;

--changeset leadflow:lead-engagement-index dbms:postgresql
create index lead_of_engagement on lead (engagement_id) where engagement_id is not null;

--changeset leadflow:lead-engagement-index-h2 dbms:h2
create index lead_of_engagement on lead (engagement_id);
