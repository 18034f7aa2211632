-- Projections of the feed and what is derived from them; all can be dropped and rebuilt. Times are UTC, to the microsecond.
-- There are two sets of these tables, a and b: one is live, the other is built anew beside it and then takes its place.

drop table fact;
drop table unused_statement;
drop table act;
drop table foreign_act;
drop table publication;
delete from projection_checkpoint;

-- Which set is live, and since when the other one is being built; alive_at: when its builder last showed that it works.
create table projection_set (
    id       integer primary key,
    live     varchar(1) not null,
    building boolean    not null,
    alive_at timestamp(6) with time zone,
    constraint projection_set_one check (id = 1)
);

insert into projection_set (id, live, building) values (1, 'a', false);

-- Projection: acts of persons, written by Jalon itself.
create table act_a (
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
create index act_of_subject_a on act_a (subject, position);

-- Projection: statements in our profile's name that Jalon did not write; they never count.
create table foreign_act_a (
    statement_id uuid primary key,
    position bigint not null,
    writer varchar(200) not null,
    stored timestamp(6) with time zone not null,
    verb varchar(2000) not null,
    actor varchar(2000) not null
);
create index foreign_act_latest_a on foreign_act_a (position);

-- Projection: readiness as published to the store.
create table publication_a (
    statement_id uuid primary key,
    position bigint not null,
    candidacy uuid not null,
    digest varchar(64) not null,
    verdict varchar(40) not null,
    voided_position bigint
);
create index publication_of_candidacy_a on publication_a (candidacy, position);

-- Ids of agents and activities are hashes of what they stand for, so that every rebuild gives the same rows.
create table seen_agent_a (
    id    uuid         primary key,
    agent varchar(600) not null
);

-- keys: by which statements name the activity, as JSON. An activity under another name is another row.
create table seen_activity_a (
    id   uuid    primary key,
    keys varchar not null,
    name varchar(300)
);

-- id: eight times the position of the statement in the feed, plus the number of the fact within the statement, from 0.
-- A voided fact stays, so that what was known at an earlier instant can still be read. score: a share from 0 to 1.
create table fact_a (
    id              bigint                      primary key,
    statement_id    uuid                        not null,
    agent           uuid                        not null,
    activity        uuid                        not null,
    outcome         varchar(10)                 not null,
    occurred_at     timestamp(6) with time zone not null,
    stored          timestamp(6) with time zone not null,
    copy_key        uuid                        not null,
    attempt         uuid                        not null,
    emitter         varchar(20)                 not null,
    score           varchar(20),
    remarks         varchar(500)                not null,
    reason          varchar(300),
    voided_position bigint,
    voided_stored   timestamp(6) with time zone
);

create index fact_of_agent_a on fact_a (agent, activity);

create table unused_statement_a (
    position        bigint                      primary key,
    statement_id    uuid                        not null,
    reason          varchar(50)                 not null,
    detail          varchar(600)                not null,
    stored          timestamp(6) with time zone not null,
    voided_position bigint
);

create index unused_statement_by_reason_a on unused_statement_a (reason, position);

-- Whose facts about what changed since the rows below were derived.
create table fact_change_a (
    agent    uuid not null,
    activity uuid not null,
    constraint fact_change_key_a primary key (agent, activity)
);

-- How many statements in force there are of an agent about an activity, tied and mapped or not.
create table fact_tally_a (
    agent         uuid                        not null,
    activity      uuid                        not null,
    statements    bigint                      not null,
    latest_stored timestamp(6) with time zone not null,
    constraint fact_tally_key_a primary key (agent, activity)
);

-- What stands of an activity of the catalogue for a learner; there is no row while there is no fact. latest_at: when the last
-- of what counts happened. decisive: the statement that counted first.
create table activity_standing_a (
    learner   uuid         not null,
    framework varchar(50)  not null,
    activity  varchar(200) not null,
    state     varchar(20)  not null,
    counted   integer      not null,
    latest_at timestamp(6) with time zone,
    decisive  uuid,
    constraint activity_standing_key_a primary key (learner, framework, activity)
);

-- What the two tables above rest on: the last tie that was followed; rebuilt: all has to be derived anew.
create table coverage_basis_a (
    id       integer primary key,
    identity bigint  not null,
    rebuilt  boolean not null,
    constraint coverage_basis_one_a check (id = 1)
);

insert into coverage_basis_a (id, identity, rebuilt) values (1, 0, true);

create table coverage_mapping_a (
    framework varchar(50) primary key,
    version   bigint      not null
);

-- The other set.

create table act_b (
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
create index act_of_subject_b on act_b (subject, position);

create table foreign_act_b (
    statement_id uuid primary key,
    position bigint not null,
    writer varchar(200) not null,
    stored timestamp(6) with time zone not null,
    verb varchar(2000) not null,
    actor varchar(2000) not null
);
create index foreign_act_latest_b on foreign_act_b (position);

create table publication_b (
    statement_id uuid primary key,
    position bigint not null,
    candidacy uuid not null,
    digest varchar(64) not null,
    verdict varchar(40) not null,
    voided_position bigint
);
create index publication_of_candidacy_b on publication_b (candidacy, position);

create table seen_agent_b (
    id    uuid         primary key,
    agent varchar(600) not null
);

create table seen_activity_b (
    id   uuid    primary key,
    keys varchar not null,
    name varchar(300)
);

create table fact_b (
    id              bigint                      primary key,
    statement_id    uuid                        not null,
    agent           uuid                        not null,
    activity        uuid                        not null,
    outcome         varchar(10)                 not null,
    occurred_at     timestamp(6) with time zone not null,
    stored          timestamp(6) with time zone not null,
    copy_key        uuid                        not null,
    attempt         uuid                        not null,
    emitter         varchar(20)                 not null,
    score           varchar(20),
    remarks         varchar(500)                not null,
    reason          varchar(300),
    voided_position bigint,
    voided_stored   timestamp(6) with time zone
);

create index fact_of_agent_b on fact_b (agent, activity);

create table unused_statement_b (
    position        bigint                      primary key,
    statement_id    uuid                        not null,
    reason          varchar(50)                 not null,
    detail          varchar(600)                not null,
    stored          timestamp(6) with time zone not null,
    voided_position bigint
);

create index unused_statement_by_reason_b on unused_statement_b (reason, position);

create table fact_change_b (
    agent    uuid not null,
    activity uuid not null,
    constraint fact_change_key_b primary key (agent, activity)
);

create table fact_tally_b (
    agent         uuid                        not null,
    activity      uuid                        not null,
    statements    bigint                      not null,
    latest_stored timestamp(6) with time zone not null,
    constraint fact_tally_key_b primary key (agent, activity)
);

create table activity_standing_b (
    learner   uuid         not null,
    framework varchar(50)  not null,
    activity  varchar(200) not null,
    state     varchar(20)  not null,
    counted   integer      not null,
    latest_at timestamp(6) with time zone,
    decisive  uuid,
    constraint activity_standing_key_b primary key (learner, framework, activity)
);

create table coverage_basis_b (
    id       integer primary key,
    identity bigint  not null,
    rebuilt  boolean not null,
    constraint coverage_basis_one_b check (id = 1)
);

insert into coverage_basis_b (id, identity, rebuilt) values (1, 0, true);

create table coverage_mapping_b (
    framework varchar(50) primary key,
    version   bigint      not null
);

-- A record, never dropped: which activities a person does not want to see in the inbox of a framework. Append-only; odd turns
-- put the activity aside, even turns take it back.
create table set_aside_activity (
    framework   varchar(50)                 not null,
    activity    uuid                        not null,
    turn        integer                     not null,
    reason      varchar(2000)               not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100)                not null,
    constraint set_aside_activity_key primary key (framework, activity, turn)
);
