-- Erasures (G3): what was erased, why, by whom, and how far each step is. Nothing biometric.

alter table gallery_tombstone add column fingerprint text check (fingerprint ~ '^[0-9a-f]{64}$');
comment on column gallery_tombstone.fingerprint is 'hash over force, custody reference and image hash: the same record is known when it comes again';
create index gallery_tombstone_fingerprint on gallery_tombstone (fingerprint);

create table erasure (
  id             uuid        primary key,
  reason         text        not null,
  begun_by_id    text        not null,
  begun_by       text        not null,
  begun_by_force text        not null,
  begun_at       timestamptz not null,
  revision       bigint      not null,
  replayed_at    timestamptz,
  finished_at    timestamptz
);
comment on column erasure.replayed_at is 'when it was done again, from the ledger, because the database had been restored to a moment before it';
create index erasure_unfinished on erasure (begun_at) where finished_at is null;

create table erasure_image (
  erasure_id  uuid    not null references erasure,
  image_id    uuid    not null,
  person_id   uuid    not null,
  person_gone boolean not null,
  force       text    not null,
  sha256      text    not null check (sha256 ~ '^[0-9a-f]{64}$'),
  fingerprint text    not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  bytes       text    not null check (bytes in ('pending', 'removed', 'kept')),
  primary key (erasure_id, image_id)
);
comment on column erasure_image.bytes is 'kept: the very same bytes belong to something else that is kept';
create index erasure_image_image on erasure_image (image_id);
create index erasure_image_sha256 on erasure_image (sha256);

create table erasure_step (
  id         uuid        primary key,
  erasure_id uuid        not null references erasure,
  step       text        not null check (step in ('records', 'ledger', 'objects', 'searches', 'index-files', 'index-copies')),
  attempts   integer     not null default 0,
  next_try   timestamptz not null,
  trouble    text,
  done_at    timestamptz,
  unique (erasure_id, step)
);
create index erasure_step_due on erasure_step (next_try) where done_at is null;
