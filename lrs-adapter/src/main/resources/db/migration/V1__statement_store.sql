-- The statement store, the same on H2 and PostgreSQL.
-- One writer at a time holds the row of feed_head: it alone gives positions, keys and stored times, so that the order of
-- commits is the order of positions. Texts of any length are found by a key of at most 600 characters.

create table feed_head (
    id smallint primary key check (id = 1),
    position bigint not null,
    last_key bigint not null,
    stored timestamp(6) with time zone not null
);
insert into feed_head (id, position, last_key, stored)
values (1, 0, 0, timestamp with time zone '1970-01-01 00:00:00+00:00');

create table agent (
    id bigint primary key,
    canonical varchar(600) not null unique
);

create table activity (
    id bigint primary key,
    iri varchar(600) not null unique
);

create table verb (
    id bigint primary key,
    iri varchar(600) not null unique
);

create table statement (
    position bigint primary key,
    id uuid not null unique,
    stored timestamp(6) with time zone not null,
    happened timestamp(6) with time zone not null,
    writer varchar(200) not null,
    authority bigint not null,
    verb bigint not null,
    registration uuid,
    -- what a voiding statement aims at, and whether that lay before it, was in force and might be voided by this writer
    voiding_target uuid,
    voiding_effective boolean not null,
    -- the position of the voiding in force: smaller than its own when the voiding came first
    voided_by bigint,
    body varchar(1048576) not null
);
create index statement_stored on statement (stored, position);
create index statement_verb on statement (verb, position);
create index statement_writer on statement (writer, position);
create index statement_registration on statement (registration, position);
create index statement_voiding_target on statement (voiding_target);

-- role 1: actor or object, itself or as a member of a group; role 2: elsewhere in the statement
create table statement_agent (
    agent bigint not null,
    role smallint not null,
    position bigint not null,
    primary key (agent, role, position)
);

-- role 1: the object; role 2: elsewhere in the statement
create table statement_activity (
    activity bigint not null,
    role smallint not null,
    position bigint not null,
    primary key (activity, role, position)
);

create table credential (
    key_text varchar(100) primary key,
    name varchar(100) not null,
    hash varchar(300) not null,
    scopes varchar(200) not null,
    created timestamp(6) with time zone not null,
    revoked timestamp(6) with time zone
);

create table refused_request (
    id bigint generated always as identity primary key,
    refused timestamp(6) with time zone not null,
    writer varchar(200) not null,
    status smallint not null,
    faults text not null,
    body text not null
);
create index refused_request_refused on refused_request (refused);
