--liquibase formatted sql

--changeset leadflow:standing
create table partner_standing (
    partner_id varchar(64) not null primary key references partner (id),
    answered integer not null,
    expired integer not null,
    median_answer bigint,
    due integer not null,
    reported integer not null,
    tastes text not null
);

create table partner_standing_day (
    partner_id varchar(64) not null references partner (id),
    day_ date not null,
    standing double precision not null,
    primary key (partner_id, day_)
);

create table standing_refresh (
    refreshed_at timestamp with time zone not null
);

insert into standing_refresh (refreshed_at) values (timestamp '2000-01-01 00:00:00');
