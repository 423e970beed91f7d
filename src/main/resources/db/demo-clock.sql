--liquibase formatted sql

--changeset leadflow:demo-clock contextFilter:demo
create table demo_clock (
    ahead_seconds bigint not null
);
