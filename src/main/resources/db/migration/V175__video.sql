-- What the video files of packs are, by their content. Files do not change, so neither does this.
create table evidence_video (
  file_id uuid        primary key references evidence_file on delete cascade,
  facts   jsonb       not null,
  read_at timestamptz not null
);

-- Frames that a police user took out of a video, with all that is needed to take them again.
-- A row outlives its file for a moment: until the bytes of the frame are removed.
create table evidence_frame (
  id                    uuid        primary key,
  pack_id               uuid        not null,
  file_id               uuid        not null,
  file_sha256           text        not null,
  stream                integer     not null,
  pts                   bigint      not null,
  time_base_numerator   integer     not null,
  time_base_denominator integer     not null,
  micros                bigint      not null,
  frame_number          bigint,
  width                 integer     not null,
  height                integer     not null,
  rotation              integer     not null,
  pixel_aspect          text        not null,
  interlaced            boolean     not null,
  sha256                text        not null,
  pixels_sha256         text        not null,
  tool                  text        not null,
  taken_by_id           text        not null,
  taken_by              text        not null,
  taken_at              timestamptz not null,
  unique (file_id, pts)
);
create index evidence_frame_of_pack on evidence_frame (pack_id, micros);
create index evidence_frame_object on evidence_frame (sha256);
create trigger frozen before update on evidence_frame for each row execute function refuse_change();

-- The search for faces along a video, which a police user asks for. Templates are never kept.
create table evidence_face_scan (
  id          uuid        primary key,
  pack_id     uuid        not null,
  file_id     uuid        not null unique references evidence_file on delete cascade,
  force       text        not null,
  state       text        not null check (state in ('waiting', 'running', 'done', 'failed')),
  asked_by_id text        not null,
  asked_by    text        not null,
  asked_at    timestamptz not null,
  attempts    integer     not null,
  alive_at    timestamptz,
  looked      integer     not null,
  expected    integer     not null,
  ended_at    timestamptz,
  reason      text,
  detail      text,
  check ((state in ('done', 'failed')) = (ended_at is not null)),
  check ((state = 'failed') = (reason is not null))
);
create index evidence_face_scan_open on evidence_face_scan (asked_at) where state in ('waiting', 'running');

create table evidence_face (
  scan_id  uuid             not null references evidence_face_scan on delete cascade,
  person   integer          not null,
  place    integer          not null,
  pts      bigint           not null,
  micros   bigint           not null,
  x        double precision not null,
  y        double precision not null,
  width    double precision not null,
  height   double precision not null,
  quality  integer          not null,
  warnings jsonb            not null,
  crop     bytea            not null,
  primary key (scan_id, person, place)
);
alter table evidence_face alter column crop set storage external;
comment on column evidence_face.x is 'of the face in the frame, 0 to 1; likewise y, width and height';

-- What police users decided about packs.
create table evidence_decision (
  id            uuid        primary key,
  pack_id       uuid        not null references evidence_pack on delete cascade,
  decision      text        not null,
  reason        text,
  words         text,
  decided_by_id text        not null,
  decided_by    text        not null,
  decided_at    timestamptz not null
);
create index evidence_decision_of_pack on evidence_decision (pack_id, decided_at);
create trigger frozen before update on evidence_decision for each row execute function refuse_change();

-- Which searches have a still of a record, such as a pack.
create index search_still_origin on search_still ((still->'facts'->'origin'->>'recordId'))
  where still->'facts'->'origin' is not null;
