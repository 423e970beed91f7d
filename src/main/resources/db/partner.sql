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

--changeset leadflow:partner-profile
create table partner_profile (
    partner_id varchar(64) not null primary key references partner (id),
    version integer not null,
    description varchar(2500),
    website varchar(200),
    products varchar(60) array not null,
    services varchar(60) array not null,
    industries varchar(60) array not null,
    keywords varchar(60) array not null,
    unwanted_sizes varchar(60) array not null
);

create table partner_logo (
    partner_id varchar(64) not null primary key references partner (id),
    tag varchar(40) not null,
    png bytea not null
);

--changeset leadflow:membership
--comment: A competency has a level, an endorsement has none.
create table membership (
    partner_id varchar(64) not null references partner (id),
    name varchar(200) not null,
    level varchar(10),
    primary key (partner_id, name)
);

--changeset leadflow:directory-feed
create table directory_feed_head (
    latest bigint not null
);

insert into directory_feed_head (latest) values (0);

create table directory_feed (
    partner_id varchar(64) not null primary key references partner (id),
    number bigint not null
);

create index directory_feed_number on directory_feed (number, partner_id);
