-- Replication with a remote LRS, the same on H2 and PostgreSQL. Each endpoint has its own rows: another one begins anew.

-- Who runs a direction until when, by the database's clock, how far it has come, and how it fares.
create table replication_line (
    endpoint varchar(600) not null,
    direction varchar(8) not null,
    holder varchar(100),
    held_until timestamp(6) with time zone,
    -- outbound: everything up to this position was delivered, refused or not ours
    position bigint not null,
    -- inbound: everything that the remote had stored by then was looked at
    through timestamp(6) with time zone,
    last_success timestamp(6) with time zone,
    last_error varchar(1000),
    failures integer not null,
    primary key (endpoint, direction)
);

-- Inbound: agents whose earlier statements were asked for, and how far that has come while it is not complete.
create table replication_agent (
    endpoint varchar(600) not null,
    agent varchar(600) not null,
    through timestamp(6) with time zone,
    complete boolean not null,
    primary key (endpoint, agent)
);

-- Statements refused for their content, outbound by the remote, inbound by this store, which then keeps the body.
create table replication_dead_letter (
    id bigint generated always as identity primary key,
    endpoint varchar(600) not null,
    direction varchar(8) not null,
    statement_id uuid not null,
    status smallint,
    reason varchar(2000) not null,
    body text,
    first_refused timestamp(6) with time zone not null,
    latest_refused timestamp(6) with time zone not null,
    refusals integer not null,
    constraint replication_dead_letter_once unique (endpoint, direction, statement_id)
);
