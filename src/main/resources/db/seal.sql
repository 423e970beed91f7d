--liquibase formatted sql

--changeset leadflow:seal-key
--comment: At most one row: the secret behind customers' private links and the tickets of public forms.
create table seal_key (
    id integer not null primary key check (id = 1),
    key_hex char(64) not null
);
