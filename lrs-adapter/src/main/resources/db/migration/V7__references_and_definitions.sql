-- Which statement targets which, what it inherits from its target for queries, and what is known of activities,
-- verbs and agents beyond their ids.

-- A statement whose object is a reference, under the id that it targets; the target may come later or never.
-- Of the statements stored before this script only the voiding ones are entered.
create table statement_reference (
    target uuid not null,
    position bigint not null,
    primary key (target, position)
);
insert into statement_reference (target, position)
select voiding_target, position from statement where voiding_target is not null;
drop index statement_voiding_target;

-- The verbs and registrations of the statements that a statement targets, directly or through others.
-- Agents and activities that it inherits are in statement_agent and statement_activity under its own position.
create table inherited_verb (
    verb bigint not null,
    position bigint not null,
    primary key (verb, position)
);
create table inherited_registration (
    registration uuid not null,
    position bigint not null,
    primary key (registration, position)
);

-- JSON of what statements said of it, merged, the later word counting
alter table activity add column definition text;
alter table verb add column display text;

create table agent_name (
    agent bigint not null,
    name varchar(600) not null,
    primary key (agent, name)
);
