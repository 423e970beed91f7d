--liquibase formatted sql

--changeset leadflow:notification
create table notification (
    notification_key varchar(255) not null primary key,
    lead_id uuid not null,
    topic varchar(20) not null,
    message_id varchar(400) not null,
    created_at timestamp with time zone not null,
    sent_at timestamp with time zone
);
--rollback drop table notification;
