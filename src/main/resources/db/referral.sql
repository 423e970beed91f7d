--liquibase formatted sql

--changeset leadflow:referral
--comment: What callers of the Referrals API wrote and a lead has no place for. A lead of another origin has no row.
create table referral (
    lead_id uuid not null primary key references lead (id),
    type varchar(20),
    qualification varchar(20),
    draft text not null,
    sent text
);

--changeset leadflow:referral-team
--comment: Finds the referrals of a person of the team.
create table referral_team (
    lead_id uuid not null references lead (id),
    email varchar(254) not null,
    primary key (lead_id, email)
);

--changeset leadflow:referral-team-order dbms:postgresql
--comment: Letters are compared by their codes, as on H2.
alter table referral_team alter column email type varchar(254) collate "C";

--changeset leadflow:referral-team-index
create index referral_team_of_person on referral_team (email, lead_id);

--changeset leadflow:referral-request
--comment: Which request already made which referral; kept for a day.
create table referral_request (
    caller varchar(64) not null,
    request_id uuid not null,
    lead_id uuid not null references lead (id),
    made_at timestamp with time zone not null,
    primary key (caller, request_id)
);

create index referral_request_age on referral_request (made_at);

--changeset leadflow:referral-order
--comment: A partner's referrals, and everybody's, by when they came and when they changed, whatever their stage.
create index referral_of_partner_created on lead (partner_id, received_at, id);
create index referral_of_partner_updated on lead (partner_id, updated_at, id);
create index referral_created on lead (received_at, id);
create index referral_updated on lead (updated_at, id);
