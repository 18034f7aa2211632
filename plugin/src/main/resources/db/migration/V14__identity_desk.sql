-- Odd turns of an agent and a learner refuse the proposal that they are the same person, even turns open it again.
create table proposal_refusals (
    number bigint primary key,
    agent varchar(600) not null,
    learner uuid not null references learners (id),
    turn integer not null,
    kind varchar(8) not null,
    reason varchar(2000) not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    constraint proposal_refusals_one_turn unique (agent, learner, turn),
    constraint proposal_refusals_alternate check ((kind = 'REFUSED' and mod(turn, 2) = 1) or (kind = 'REOPENED' and mod(turn, 2) = 0))
);

create index proposal_refusals_by_learner on proposal_refusals (learner);

create view standing_refusals as
select refused.agent, refused.learner
from proposal_refusals refused
left join proposal_refusals reopened on reopened.agent = refused.agent and reopened.learner = refused.learner and reopened.turn = refused.turn + 1
where refused.kind = 'REFUSED' and reopened.number is null;
