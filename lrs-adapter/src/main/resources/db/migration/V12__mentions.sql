-- One clustered table answers every question that is not about time: whom and what a statement mentions. A row is one
-- number: the number of an agent, activity, verb or registration (these share one sequence) times 2^37, plus 2^36 when it
-- is mentioned only elsewhere in the statement, plus the position of the statement.

create table registration (
    id bigint primary key,
    uuid varchar(36) not null unique
);
-- the numbers of these follow the last one given
insert into registration (id, uuid)
select h.last_key + row_number() over (order by r.registration), cast(r.registration as varchar(36))
from (select distinct registration from statement where registration is not null
    union select registration from inherited_registration) r
cross join feed_head h;
update feed_head set last_key = last_key + (select count(*) from registration);

create table mention (
    id bigint primary key
);
insert into mention (id)
select agent * 137438953472 + (role - 1) * 68719476736 + position from statement_agent;
insert into mention (id)
select activity * 137438953472 + (role - 1) * 68719476736 + position from statement_activity;
insert into mention (id)
select verb * 137438953472 + position from (
    select verb, position from statement union select verb, position from inherited_verb) v;
insert into mention (id)
select r.id * 137438953472 + s.position from (
    select registration, position from statement where registration is not null
    union select registration, position from inherited_registration) s
join registration r on r.uuid = cast(s.registration as varchar(36));

drop table statement_agent;
drop table statement_activity;
drop table inherited_verb;
drop table inherited_registration;
drop index statement_verb;
drop index statement_writer;
drop index statement_registration;
alter table statement drop column verb;
alter table statement drop column registration;
alter table statement drop column authority;

-- The last position of each commit by its stored time in microseconds since 1970, which all its statements share.
create table stored_mark (
    micros bigint primary key,
    position bigint not null
);
insert into stored_mark (micros, position)
select cast(extract(epoch from stored) * 1000000 as bigint), max(position) from statement group by stored;
drop index statement_stored;
