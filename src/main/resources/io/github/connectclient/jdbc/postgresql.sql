-- Readers' sessions of connect-client: one row a session. session_key is SHA-256 of the session key.
create table if not exists connect_grant (
  session_key varchar(43) not null primary key,
  content     text not null,
  stamp       varchar(36) not null,
  changed_at  bigint not null -- milliseconds since 1970, clock of the database
);

create index if not exists connect_grant_changed_at on connect_grant (changed_at);

-- Renewals under way: a row lives as long as the renewal, and no longer than held_until counts.
create table if not exists connect_renewal (
  session_key varchar(43) not null primary key,
  holder      varchar(36) not null,
  held_until  bigint not null -- milliseconds since 1970, clock of the database
);
