-- What a session's file names beyond its first day: where and until when it is held, and under which agrément.
drop view exam_session_spans;

alter table exam_session_versions add column last_day date;
alter table exam_session_versions add column centre_agree varchar(200);
alter table exam_session_versions add column agrement varchar(200);

create view exam_session_spans as
select v.*, n.recorded_at as replaced_at
from exam_session_versions v
left join exam_session_versions n on n.id = v.id and n.version = v.version + 1;
