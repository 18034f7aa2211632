-- The personal links by which tutors confirm hours: each making, re-making and revocation is a version. Of the secret in a
-- link only its SHA-256 is kept.
create table tutor_link_versions (
    id uuid not null,
    version integer not null,
    candidacy uuid not null,
    company varchar(200) not null,
    tutor varchar(200) not null,
    mail varchar(254),
    valid_from date not null,
    valid_to date not null,
    secret_hash varchar(64) not null,
    kind varchar(8) not null,
    reason varchar(2000),
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    constraint tutor_link_versions_key primary key (id, version),
    constraint tutor_link_versions_kind check ((kind = 'ISSUED' and reason is null) or (kind = 'REVOKED' and reason is not null)),
    constraint tutor_link_versions_dates check (valid_to >= valid_from)
);

create index tutor_link_versions_by_candidacy on tutor_link_versions (candidacy, id, version);

-- Each link as it stands now.
create view tutor_links as
select v.*
from tutor_link_versions v
left join tutor_link_versions n on n.id = v.id and n.version = v.version + 1
where n.id is null;
