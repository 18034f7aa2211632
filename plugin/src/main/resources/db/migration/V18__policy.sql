-- Append-only: a row is never updated or deleted, a changed policy is a new version. Version 0 comes from the settings.
create table policy_version (
    version                     bigint                      not null,
    recorded_at                 timestamp(6) with time zone not null,
    recorded_by                 varchar(100)                not null,
    reason                      varchar(2000)               not null,
    coverage                    varchar(20)                 not null,
    late_entry_days             integer                     not null,
    recevabilite_validity       varchar(40)                 not null,
    representation_within       varchar(40)                 not null,
    representation_from         varchar(20)                 not null,
    representation_warning_days integer                     not null,
    max_sessions                integer                     not null,
    max_minutes_a_day           integer                     not null,
    max_minutes_a_week          integer                     not null,
    constraint policy_version_key primary key (version),
    constraint policy_version_from_one check (version >= 1)
);
