--liquibase formatted sql

--changeset leadflow:partner
create table partner (
    id varchar(64) not null primary key,
    name varchar(200) not null,
    published boolean not null
);

create table location (
    id varchar(64) not null primary key,
    partner_id varchar(64) not null references partner (id),
    position integer not null,
    address_line1 varchar(200),
    city varchar(100),
    state varchar(100),
    postal_code varchar(20),
    country char(2) not null,
    contact_name varchar(200) not null,
    contact_email varchar(254) not null,
    contact_locale varchar(35) not null,
    constraint location_place unique (partner_id, position)
);
