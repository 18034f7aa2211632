-- Both tables are derived from the feed of the store and can be dropped and rebuilt. Times are UTC, to the microsecond.

-- A voided fact stays, so that what was known at an earlier instant can still be read.
create table fact (
    position        bigint                      not null,
    ordinal         integer                     not null,
    statement_id    uuid                        not null,
    agent           varchar(600)                not null,
    outcome         varchar(20)                 not null,
    occurred_at     timestamp(6) with time zone not null,
    stored          timestamp(6) with time zone not null,
    copy_key        varchar(64)                 not null,
    emitter         varchar(20)                 not null,
    content         varchar                     not null,
    voided_position bigint,
    voided_stored   timestamp(6) with time zone,
    constraint fact_key primary key (position, ordinal)
);

create index fact_by_agent on fact (agent);

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
