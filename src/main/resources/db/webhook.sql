--liquibase formatted sql

--changeset leadflow:webhook-registration
create table webhook_registration (
    subscriber varchar(64) not null primary key,
    id uuid not null,
    address varchar(2000) not null,
    events varchar(200) not null,
    own_signature_header boolean not null,
    registered_at timestamp with time zone not null
);

--changeset leadflow:webhook-event
--comment: What is not delivered yet; "place" orders the events of one lead.
create table webhook_event (
    id uuid not null primary key,
    place bigint generated always as identity,
    subscriber varchar(64) not null,
    name varchar(40) not null,
    lead_id uuid,
    resource_id uuid not null,
    happened_at timestamp with time zone not null,
    state varchar(10) not null
);

create index webhook_event_of_lead on webhook_event (lead_id, subscriber);
create index webhook_event_of_subscriber on webhook_event (subscriber, name, happened_at);

--changeset leadflow:webhook-attempt
create table webhook_attempt (
    id bigint generated always as identity primary key,
    test_id uuid not null references webhook_event (id) on delete cascade,
    made_at timestamp with time zone not null,
    status integer,
    failure varchar(200)
);

create index webhook_attempt_at_test on webhook_attempt (test_id);

--changeset leadflow:webhook-certificate
--comment: Keys are locked with the password of the settings; old certificates stay for those who verify.
create table webhook_certificate (
    number integer not null primary key,
    made_at timestamp with time zone not null,
    certificate text not null,
    key_store bytea not null
);
