-- Projections of the feed and what is derived from them; all can be dropped and rebuilt. Times are UTC, to the microsecond.

drop table fact;
drop table unused_statement;
delete from projection_checkpoint where name = 'evidence';

-- Ids of agents and activities are hashes of what they stand for, so that every rebuild gives the same rows.
create table seen_agent (
    id    uuid         primary key,
    agent varchar(600) not null
);

-- keys: by which statements name the activity, as JSON. An activity under another name is another row.
create table seen_activity (
    id   uuid    primary key,
    keys varchar not null,
    name varchar(300)
);

-- A voided fact stays, so that what was known at an earlier instant can still be read. score: a share from 0 to 1.
create table fact (
    position        bigint                      not null,
    ordinal         smallint                    not null,
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
    voided_stored   timestamp(6) with time zone,
    constraint fact_key primary key (position, ordinal)
);

create index fact_of_agent on fact (agent, activity);

create index fact_by_statement on fact (statement_id);

create table unused_statement (
    position        bigint                      not null,
    statement_id    uuid                        not null,
    reason          varchar(50)                 not null,
    detail          varchar(600)                not null,
    stored          timestamp(6) with time zone not null,
    voided_position bigint,
    constraint unused_statement_key primary key (position)
);

create index unused_statement_by_reason on unused_statement (reason, position);

create index unused_statement_by_statement on unused_statement (statement_id);

-- Whose facts about what changed since the rows below were derived.
create table fact_change (
    agent    uuid not null,
    activity uuid not null,
    constraint fact_change_key primary key (agent, activity)
);

-- How many statements in force there are of an agent about an activity, tied and mapped or not.
create table fact_tally (
    agent         uuid                        not null,
    activity      uuid                        not null,
    statements    bigint                      not null,
    latest_stored timestamp(6) with time zone not null,
    constraint fact_tally_key primary key (agent, activity)
);

create index fact_tally_of_activity on fact_tally (activity);

-- What stands of an activity of the catalogue for a learner; there is no row while there is no fact. latest_at: when the last
-- of what counts happened. decisive: the statement that counted first.
create table activity_standing (
    learner   uuid         not null,
    framework varchar(50)  not null,
    activity  varchar(200) not null,
    state     varchar(20)  not null,
    counted   integer      not null,
    latest_at timestamp(6) with time zone,
    decisive  uuid,
    constraint activity_standing_key primary key (learner, framework, activity)
);

-- What the two tables above rest on: the last tie that was followed; rebuilt: all has to be derived anew.
create table coverage_basis (
    id       integer primary key,
    identity bigint  not null,
    rebuilt  boolean not null,
    constraint coverage_basis_one check (id = 1)
);

insert into coverage_basis (id, identity, rebuilt) values (1, 0, true);

create table coverage_mapping (
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
