-- Append-only: a row is never updated or deleted, a changed catalogue is a new version.
create table mapping_version (
    framework    varchar(50)                 not null,
    version      bigint                      not null,
    published_at timestamp(6) with time zone not null,
    published_by varchar(100)                not null,
    reason       varchar(2000)               not null,
    catalogue    varchar                     not null,
    constraint mapping_version_key primary key (framework, version)
);
