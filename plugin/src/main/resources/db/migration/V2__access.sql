-- Accounts are disabled, never deleted: a username keeps meaning the same person in the audit.
create table account (
    id            uuid                     not null primary key,
    username      varchar(100)             not null unique,
    display_name  varchar(200)             not null,
    password_hash varchar(200)             not null,
    role          varchar(20)              not null,
    learner_id    uuid,
    version       integer                  not null,
    created_at    timestamp with time zone not null,
    disabled_at   timestamp with time zone
);

create table audit_entry (
    id          bigint                   generated always as identity primary key,
    recorded_at timestamp with time zone not null,
    account     varchar(100)             not null,
    act         varchar(100)             not null,
    subject     varchar(300)             not null,
    detail      varchar(4000)            not null
);
