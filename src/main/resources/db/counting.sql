--liquibase formatted sql

--changeset leadflow:lead-open dbms:postgresql
--comment: Counts the open leads without a look at the archive, however long it grows.
create index lead_open on lead (stage) where stage in ('RECEIVED', 'ACCEPTED');

--changeset leadflow:lead-open-h2 dbms:h2
create index lead_open on lead (stage);

--changeset leadflow:notification-waiting dbms:postgresql
create index notification_waiting on notification (created_at) where sent_at is null;

--changeset leadflow:notification-waiting-h2 dbms:h2
create index notification_waiting on notification (sent_at);
