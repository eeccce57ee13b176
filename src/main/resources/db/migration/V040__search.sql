-- Analyses: stills that were looked at and not (yet) searched. They are gone, bytes and all, when
-- their time is over; that is why the bytes lie here and not in the media store.
create table analysis (
  id         uuid primary key,
  owner_id   text not null,
  force      text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index analysis_expiry on analysis (expires_at);

create table analysis_still (
  analysis_id uuid not null references analysis on delete cascade,
  position    int not null,
  facts       jsonb not null,
  content     bytea not null,
  primary key (analysis_id, position)
);
-- photographs are compressed already
alter table analysis_still alter column content set storage external;

-- Searches with their frozen candidate lists.
create table search (
  id                 uuid primary key,
  created_at         timestamptz not null,
  created_by_id      text not null,
  created_by         text not null,
  force              text not null,
  case_reference     text not null,
  offence            text not null,
  purpose            text not null,
  justification      text not null,
  image_source       text not null,
  policy_version     text not null,
  filter             jsonb not null,
  mode               text not null,
  mode_reason        text,
  threshold          double precision,
  max_candidates     int not null,
  model_id           text not null,
  model_sha256       text not null,
  preprocessing      text not null,
  gallery_generation bigint not null,
  gallery_revision   bigint not null,
  gallery_images     bigint not null,
  gallery_people     bigint not null,
  scan               text not null,
  idempotency_key    text,
  request_sha256     text,
  unique (created_by_id, idempotency_key),
  check ((mode = 'INVESTIGATIVE') = (mode_reason is not null)),
  check ((mode = 'INVESTIGATIVE') = (threshold is null))
);
create index search_of_force on search (force, id desc);

create table search_still (
  search_id uuid not null references search on delete cascade,
  position  int not null,
  sha256    text not null,
  still     jsonb not null,
  primary key (search_id, position)
);
create index search_still_content on search_still (sha256);

create table search_candidate (
  id        uuid primary key,
  search_id uuid not null references search on delete cascade,
  rank      int not null check (rank >= 1),
  unique (search_id, rank)
);

create table search_candidate_image (
  candidate_id      uuid not null references search_candidate on delete cascade,
  position          int not null,
  image_id          uuid not null,
  score             double precision not null check (score between -1 and 1),
  force             text not null,
  custody_reference text not null,
  person_reference  text not null,
  capture_date      date not null,
  age_at_capture    int not null,
  sex               text not null,
  offence_group     text not null,
  image_type        text not null,
  sha256            text not null,
  primary key (candidate_id, position)
);
create index search_candidate_image_of_gallery on search_candidate_image (image_id);

-- Who has seen a ranked list: they can never be its blind verifier (R3).
create table search_viewing (
  search_id     uuid not null references search on delete cascade,
  user_id       text not null,
  first_seen_at timestamptz not null,
  primary key (search_id, user_id)
);

-- A list never changes once it is frozen (S7). Removal is for retention.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is frozen', tg_table_name;
end $$;
create trigger frozen before update on search for each row execute function refuse_change();
create trigger frozen before update on search_still for each row execute function refuse_change();
create trigger frozen before update on search_candidate
  for each row execute function refuse_change();
create trigger frozen before update on search_candidate_image
  for each row execute function refuse_change();
