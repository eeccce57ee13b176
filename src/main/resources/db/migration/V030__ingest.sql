-- Import jobs and the outcome of each of their records (G4, G5).

create table import_job (
  id               uuid        primary key,
  force            text        not null,
  created_by_id    text        not null,
  created_by_login text        not null,
  manifest_sha256  text        not null check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
  total            integer     not null check (total > 0),
  state            text        not null check (state in ('receiving', 'running', 'completed')),
  pause            text,
  created_at       timestamptz not null,
  started_at       timestamptz,
  completed_at     timestamptz check ((completed_at is null) = (state <> 'completed')),
  unique (force, manifest_sha256)
);

create table import_record (
  job_id            uuid    not null references import_job,
  line              bigint  not null check (line > 0),
  file              text    not null,
  force             text    not null,
  custody_reference text    not null,
  person_reference  text    not null,
  capture_date      date    not null,
  age_at_capture    integer not null,
  sex               text    not null,
  ethnicity_code    text,
  arrest_outcome    text    not null,
  offence_group     text    not null,
  image_type        text    not null,
  review_date       date,
  state             text    not null default 'awaiting' check (state in ('awaiting', 'received', 'settled')),
  sha256            text    check (sha256 ~ '^[0-9a-f]{64}$'),
  -- who works on it now, and until when that is believed; attempts count what was begun and not finished
  claim             uuid,
  claimed_until     timestamptz,
  attempts          integer not null default 0,
  outcome           text    check (outcome in ('enrolled', 'updated', 'unchanged', 'rejected')),
  reason            text,
  detail            text,
  image_id          uuid,
  settled_at        timestamptz,
  primary key (job_id, line),
  unique (job_id, file),
  check ((state = 'settled') = (outcome is not null)),
  check (state <> 'received' or sha256 is not null),
  check ((outcome = 'rejected') = (reason is not null)),
  check (outcome is null or outcome = 'rejected' or image_id is not null)
);

create index import_record_awaiting on import_record (job_id, line) where state = 'awaiting';
create index import_record_received on import_record (job_id, line) where state = 'received';
create index import_record_outcome on import_record (job_id, outcome, line) where state = 'settled';
create index import_record_pace on import_record (job_id, settled_at) where state = 'settled';
-- finds the second image of one job with the same force, custody reference and content
create index import_record_content on import_record (job_id, sha256) where sha256 is not null;
