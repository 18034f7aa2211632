-- The bytes of attachments, the same on H2 and PostgreSQL.
-- A content comes in as chunks while it is loose; once whole and of the right digest it becomes an attachment. An
-- attachment that is removed becomes loose again before its chunks go, so that no crash leaves chunks which nothing names.

create table attachment_loose (
    content uuid primary key,
    since timestamp(6) with time zone not null,
    -- given up: it cannot become an attachment any more
    abandoned boolean not null
);

create table attachment (
    -- SHA-2 of 224 to 512 bits, hexadecimal, lower case
    sha2 varchar(128) primary key,
    content uuid not null unique,
    length bigint not null,
    -- when somebody last sent it
    taken timestamp(6) with time zone not null
);

-- every chunk of a content except the last is of the same size
create table attachment_chunk (
    content uuid not null,
    number integer not null,
    bytes bytea not null,
    primary key (content, number)
);

create table statement_attachment (
    position bigint not null,
    sha2 varchar(128) not null,
    primary key (position, sha2)
);
create index statement_attachment_sha2 on statement_attachment (sha2);
