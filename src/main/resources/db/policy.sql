--liquibase formatted sql

--changeset leadflow:policy-history
create table policy_history (
    id bigint generated always as identity primary key,
    changed_at timestamp with time zone not null,
    actor varchar(64) not null,
    version integer not null,
    lead_type varchar(30) not null,
    contact_requested boolean not null,
    field varchar(30) not null,
    value_before integer not null,
    value_after integer not null
);
