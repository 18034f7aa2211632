-- How far each projection has come in the statement feed.
create table projection_checkpoint (
    name varchar(100) primary key,
    position bigint not null
);

-- Projection: acts of persons, written by Jalon itself.
create table act (
    statement_id uuid primary key,
    position bigint not null,
    kind varchar(100) not null,
    subject uuid not null,
    occurred_at timestamp(6) with time zone not null,
    stored timestamp(6) with time zone not null,
    recorded_by varchar(200) not null,
    payload text not null,
    voided_position bigint,
    voided_stored timestamp(6) with time zone
);
create index act_of_subject on act (subject, position);

-- Projection: statements in our profile's name that Jalon did not write; they never count.
create table foreign_act (
    statement_id uuid primary key,
    position bigint not null,
    writer varchar(200) not null,
    stored timestamp(6) with time zone not null,
    verb varchar(2000) not null,
    actor varchar(2000) not null
);
create index foreign_act_latest on foreign_act (position);

-- Projection: readiness as published to the store.
create table publication (
    statement_id uuid primary key,
    position bigint not null,
    candidacy uuid not null,
    digest varchar(64) not null,
    verdict varchar(40) not null,
    voided_position bigint
);
create index publication_of_candidacy on publication (candidacy, position);
