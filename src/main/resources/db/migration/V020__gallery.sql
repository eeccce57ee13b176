-- The gallery. The index is derived from these tables by revision.

-- One row: its lock orders the changes, so that the order of revisions is the order of commits.
create table gallery_state (
  id             smallint primary key check (id = 1),
  gallery_id     uuid     not null default gen_random_uuid(),
  revision       bigint   not null default 0,
  generation     bigint   not null default 0,
  images         bigint   not null default 0 check (images >= 0),
  people         bigint   not null default 0 check (people >= 0),
  model_id       text,
  model_sha256   text,
  preprocessing  text
);
comment on column gallery_state.gallery_id is 'tells this database from another one that an old index may belong to';
comment on column gallery_state.images is 'searchable images';
comment on column gallery_state.people is 'people with at least one searchable image';
insert into gallery_state (id) values (1);

create table person (
  id                uuid primary key,
  force             text        not null,
  person_reference  text        not null,
  searchable_images integer     not null default 0 check (searchable_images >= 0),
  created_at        timestamptz not null,
  unique (force, person_reference)
);

create table custody_image (
  id                uuid primary key,
  person_id         uuid        not null references person,
  force             text        not null,
  custody_reference text        not null,
  sha256            text        not null,
  format            text        not null,
  capture_date      date        not null,
  age_at_capture    integer     not null,
  sex               text        not null,
  ethnicity_code    text,
  arrest_outcome    text        not null,
  offence_group     text        not null,
  image_type        text        not null,
  review_date       date        not null,
  searchable        boolean     not null,
  revision          bigint      not null,
  enrolled_at       timestamptz not null,
  changed_at        timestamptz not null,
  unique (force, custody_reference, sha256)
);
create index custody_image_person on custody_image (person_id);
create index custody_image_revision on custody_image (revision, id);
create index custody_image_sha256 on custody_image (sha256);
create index custody_image_review on custody_image (review_date) where searchable;

-- The vector is little-endian 32-bit floats of unit length.
create table face_template (
  image_id       uuid  primary key references custody_image on delete cascade,
  model_id       text  not null,
  model_sha256   text  not null,
  preprocessing  text  not null,
  vector         bytea not null,
  quality        jsonb not null
);

-- What an image's record was before an update (G4).
create table custody_image_history (
  id           uuid primary key,
  image_id     uuid        not null references custody_image on delete cascade,
  until        timestamptz not null,
  revision     bigint      not null,
  record       jsonb       not null
);
create index custody_image_history_image on custody_image_history (image_id, revision);

-- An erased image: ids alone, nothing biometric (G3).
create table gallery_tombstone (
  image_id   uuid primary key,
  revision   bigint      not null,
  erased_at  timestamptz not null
);
create index gallery_tombstone_revision on gallery_tombstone (revision);
