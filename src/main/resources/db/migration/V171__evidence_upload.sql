-- Files on their way from a retailer. What has come lies in the media store in pieces; all that is known of an upload is here, so that any
-- replica can go on with it, after any kill.
create table evidence_upload (
  id             uuid        primary key,
  organisation   text        not null,
  purpose        text        not null,
  subject_id     uuid,
  name           text        not null,
  length         bigint      not null check (length > 0),
  received       bigint      not null check (received between 0 and length),
  fingerprint    text,
  claimed_sha256 text,
  state          text        not null check (state in ('open', 'whole', 'kept', 'refused', 'ended')),
  reason         text,
  created_by_id  text        not null,
  created_by     text        not null,
  created_at     timestamptz not null,
  expires_at     timestamptz not null,
  tried_at       timestamptz,
  attempts       integer     not null,
  check ((state = 'refused') = (reason is not null)),
  check (state not in ('whole', 'kept') or received = length)
);
create index evidence_upload_of_subject on evidence_upload (subject_id);
create index evidence_upload_of_organisation on evidence_upload (organisation);
create index evidence_upload_whole on evidence_upload (id) where state = 'whole';
create index evidence_upload_expiry on evidence_upload (expires_at);
comment on column evidence_upload.fingerprint is 'by which the sender knows the same file again';
comment on column evidence_upload.received is 'so many bytes are durable: the sum of the pieces';
comment on column evidence_upload.subject_id is 'the pack, where it is for one';

create table evidence_upload_piece (
  upload_id uuid    not null references evidence_upload,
  place     bigint  not null check (place >= 0),
  bytes     integer not null check (bytes > 0),
  sha256    text    not null,
  primary key (upload_id, place)
);
create index evidence_upload_piece_object on evidence_upload_piece (sha256);
