-- Projections: the last coverage published of each learner and competency, voided or not; sets a and b as everywhere.
create table published_coverage_a (
    learner      uuid         not null,
    competency   varchar(200) not null,
    statement_id uuid         not null,
    state        varchar(20)  not null,
    done         integer      not null,
    required     integer      not null,
    constraint published_coverage_key_a primary key (learner, competency)
);

create table published_coverage_b (
    learner      uuid         not null,
    competency   varchar(200) not null,
    statement_id uuid         not null,
    state        varchar(20)  not null,
    done         integer      not null,
    required     integer      not null,
    constraint published_coverage_key_b primary key (learner, competency)
);

-- Whoever publishes locks its one row for as long as the run takes; the lock goes with the process.
create table publisher_turn (
    id integer primary key
);

insert into publisher_turn (id) values (1);

create index candidacy_versions_by_session on candidacy_versions (exam_session, id, version);
