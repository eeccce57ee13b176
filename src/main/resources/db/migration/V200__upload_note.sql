-- Bytes that are being put while nothing refers to them yet: noted before they are put, so that nobody removes them meanwhile and a kill loses
-- track of none. A note that grew old was left by a kill.
create table evidence_upload_note (
  id     uuid        not null,
  sha256 text        not null,
  at     timestamptz not null,
  primary key (id, sha256)
);
create index evidence_upload_note_object on evidence_upload_note (sha256);
create index evidence_upload_note_at on evidence_upload_note (at);
comment on column evidence_upload_note.id is 'of the request that brings pieces, or of the upload that is put together';
