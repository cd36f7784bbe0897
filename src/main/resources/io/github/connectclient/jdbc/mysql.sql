-- Readers' sessions of connect-client: one row a session. session_key is SHA-256 of the session key; upper and lower case differ.
create table if not exists connect_grant (
  session_key varchar(43) character set ascii collate ascii_bin not null primary key,
  content     mediumtext character set utf8mb4 collate utf8mb4_bin not null,
  stamp       varchar(36) character set ascii collate ascii_bin not null,
  changed_at  bigint not null, -- milliseconds since 1970, clock of the database
  index connect_grant_changed_at (changed_at)
) engine = InnoDB;

-- Renewals under way: a row lives as long as the renewal, and no longer than held_until counts.
create table if not exists connect_renewal (
  session_key varchar(43) character set ascii collate ascii_bin not null primary key,
  holder      varchar(36) character set ascii collate ascii_bin not null,
  held_until  bigint not null -- milliseconds since 1970, clock of the database
) engine = InnoDB;
