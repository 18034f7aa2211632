-- A projection that has not followed every erasure of the store is rebuilt.
alter table projection_checkpoint add column erasures bigint default 0 not null;

-- Since when names and agents of a learner are gone from the record. The one case in which a row of records changes.
alter table learners add column erased_at timestamp(6) with time zone;

-- A file on hold is neither erased nor thinned out until the hold is lifted.
create table legal_hold (
    id bigint generated always as identity primary key,
    learner uuid not null references learners (id),
    reason varchar(2000) not null,
    placed_at timestamp(6) with time zone not null,
    placed_by varchar(100) not null,
    lifted_at timestamp(6) with time zone,
    lifted_by varchar(100),
    lift_reason varchar(2000)
);
create index legal_hold_by_learner on legal_hold (learner);
