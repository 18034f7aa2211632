-- Statements can leave the store, credentials can expire and be bound to one launch, refused requests can be admitted.

-- How often statements were taken out: whoever follows the feed and finds it changed starts again from the beginning.
alter table feed_head add column erasures bigint default 0 not null;

-- What one removal is about: filled and emptied in its transaction, under the lock of feed_head.
create table removal (
    position bigint primary key
);

-- What is taken out of the choice again, for a moment.
create table removal_spared (
    position bigint primary key
);

-- kind 1: whose statements go; 2: others, whose statements stay unless asked for; 3: on hold, whose statements stay
create table removal_agent (
    agent bigint not null,
    kind smallint not null,
    primary key (kind, agent)
);

-- The ids of erased statements as HMAC-SHA-256 under the key below, so that they are not taken again.
create table erased_statement (
    hash varchar(64) primary key,
    erased timestamp(6) with time zone not null
);

-- Without this row nobody who holds the table above, or a copy of it, can tell whether a statement was erased.
create table erasure_key (
    id smallint primary key check (id = 1),
    secret varchar(64) not null
);

alter table credential add column expires timestamp(6) with time zone;
alter table credential add column launch_agent varchar(4000);
alter table credential add column launch_registration uuid;

alter table refused_request add column reason varchar(100) default '' not null;
alter table refused_request add column admitted timestamp(6) with time zone;
alter table refused_request add column admitted_by varchar(100);
