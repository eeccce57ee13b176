-- Many packs at once, sent as a zip by the programs of chains.
alter table evidence_pack add column own_key text;
create unique index evidence_pack_own_key on evidence_pack (organisation, own_key);
comment on column evidence_pack.own_key is 'of the retailer''s program: what it sends again by mistake is not a second pack';

create table evidence_batch (
  id           uuid        primary key,
  organisation text        not null,
  state        text        not null check (state in ('created', 'refused')),
  errors       text        not null,
  at           timestamptz not null
);
comment on column evidence_batch.errors is 'JSON: fields and what is wrong with them';
comment on column evidence_batch.id is 'of the upload that brought it';

-- Bytes that were unpacked while it is not yet known whether their packs are made.
create table evidence_batch_object (
  batch_id uuid not null,
  sha256   text not null,
  primary key (batch_id, sha256)
);
create index evidence_batch_object_sha256 on evidence_batch_object (sha256);
