-- Documents of content: states and profiles, the same on H2 and PostgreSQL.
-- The place is a digest of everything that makes up a document's key, so that it is unique whether or not there is a
-- registration. Agents and activities stand under their lookup keys. The id is kept in UTF-8, because a text column holds
-- no NUL; the content is cut into chunks, because H2 keeps at most a megabyte in a binary column.

create table document (
    place varchar(64) primary key,
    kind varchar(20) not null,
    activity varchar(600),
    agent varchar(600),
    registration uuid,
    document_id bytea not null,
    content_type varchar(255) not null,
    -- the SHA-1 digest of the content in hexadecimal
    etag varchar(64) not null,
    updated timestamp(6) with time zone not null,
    writer varchar(200) not null
);
create index document_agent on document (agent, activity);
create index document_activity on document (activity, kind);

create table document_chunk (
    place varchar(64) not null references document (place) on delete cascade,
    number integer not null,
    bytes bytea not null,
    primary key (place, number)
);
