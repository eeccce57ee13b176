-- Passes over all objects: moving them to another store, verifying them, removing them from the former store.
create table media_job (
  id            uuid        primary key,
  kind          text        not null check (kind in ('move', 'verify', 'remove-former')),
  begun_by_id   text        not null,
  begun_by      text        not null,
  begun_by_force text       not null,
  begun_at      timestamptz not null,
  position      text        not null default '',
  objects       bigint      not null default 0,
  bytes         bigint      not null default 0,
  damaged       bigint      not null default 0,
  claimed_until timestamptz,
  trouble       text,
  finished_at   timestamptz
);
comment on column media_job.position is 'hash of the last object that is done; the pass goes in the order of hashes';
create unique index media_job_one_at_a_time on media_job ((true)) where finished_at is null;

create table media_job_damage (
  job_id uuid not null references media_job,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  found  text not null,
  primary key (job_id, sha256)
);
