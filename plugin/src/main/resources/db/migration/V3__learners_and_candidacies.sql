-- Append-only: a row is never updated or deleted, what changes is a new row. Times are UTC, to the microsecond.

-- Writers of identities and cohorts take its one row first, so that their rows are numbered in the order of commit.
create table identity_lock (
    id integer primary key
);

insert into identity_lock (id) values (1);

create table learners (
    id uuid primary key,
    given_name varchar(200) not null,
    family_name varchar(200) not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null
);

create index learners_by_name on learners (family_name, given_name, id);

-- Odd turns of an agent tie it, even turns untie it: the key of agent and turn leaves no room for a second owner.
create table agent_ties (
    number bigint primary key,
    agent varchar(600) not null,
    turn integer not null,
    learner uuid not null references learners (id),
    kind varchar(8) not null,
    reason varchar(2000) not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    constraint agent_ties_one_owner unique (agent, turn),
    constraint agent_ties_alternate check ((kind = 'TIED' and mod(turn, 2) = 1) or (kind = 'UNTIED' and mod(turn, 2) = 0))
);

create index agent_ties_by_learner on agent_ties (learner, number);

create index agent_ties_by_time on agent_ties (recorded_at, number);

-- From when until when (null: still) an agent is known to be a learner's.
create view agent_spans as
select tied.agent, tied.learner, tied.number, tied.recorded_at as since, untied.recorded_at as ended
from agent_ties tied
left join agent_ties untied on untied.agent = tied.agent and untied.turn = tied.turn + 1
where tied.kind = 'TIED';

create table cohorts (
    id uuid primary key,
    name varchar(200) not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null
);

-- Odd turns of a learner in a cohort let them in, even turns out.
create table cohort_moves (
    cohort uuid not null references cohorts (id),
    learner uuid not null references learners (id),
    turn integer not null,
    kind varchar(8) not null,
    reason varchar(2000),
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    constraint cohort_moves_key primary key (cohort, learner, turn),
    constraint cohort_moves_alternate check ((kind = 'ADDED' and mod(turn, 2) = 1) or (kind = 'REMOVED' and mod(turn, 2) = 0 and reason is not null))
);

create index cohort_moves_by_learner on cohort_moves (learner);

-- From when until when (null: still) a learner is a member of a cohort.
create view cohort_spans as
select added.cohort, added.learner, added.recorded_at as since, removed.recorded_at as ended
from cohort_moves added
left join cohort_moves removed on removed.cohort = added.cohort and removed.learner = added.learner and removed.turn = added.turn + 1
where added.kind = 'ADDED';

create table exam_session_versions (
    id uuid not null,
    version bigint not null,
    name varchar(200) not null,
    target varchar(10) not null,
    first_day date not null,
    entered_in_ceres_on date,
    agrement_valid_until date,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    reason varchar(2000),
    constraint exam_session_versions_key primary key (id, version),
    constraint exam_session_versions_reason check (version = 1 or reason is not null)
);

create table candidacy_versions (
    id uuid not null,
    version bigint not null,
    learner uuid not null references learners (id),
    framework varchar(100) not null,
    origin varchar(10) not null,
    alternance boolean not null,
    training_begins date,
    training_ends date,
    target varchar(10) not null,
    exam_session uuid,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    reason varchar(2000),
    constraint candidacy_versions_key primary key (id, version),
    constraint candidacy_versions_reason check (version = 1 or reason is not null),
    constraint candidacy_versions_alternance check (origin = 'FORMATION' or not alternance)
);

create index candidacy_versions_by_learner on candidacy_versions (learner, id, version);

-- Each version with the time at which the next one replaced it (null: still the present one).
create view candidacy_spans as
select v.*, n.recorded_at as replaced_at
from candidacy_versions v
left join candidacy_versions n on n.id = v.id and n.version = v.version + 1;

create view exam_session_spans as
select v.*, n.recorded_at as replaced_at
from exam_session_versions v
left join exam_session_versions n on n.id = v.id and n.version = v.version + 1;
