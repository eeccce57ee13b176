-- Retailers' organisations, and the users who belong to one instead of to a force.
alter table reference_entry drop constraint reference_entry_list_check;
alter table reference_entry add constraint reference_entry_list_check
  check (list in ('forces', 'purposes', 'offences', 'powers', 'organisations'));
alter table app_user add column organisation text;
comment on column app_user.organisation is 'of a retailer; the force is OUTSIDE then';

-- Evidence packs of retailers. What is not known yet is null while the pack is a draft.
create table evidence_pack (
  id                   uuid        primary key,
  reference            text        not null unique,
  organisation         text        not null,
  state                text        not null check (state in ('draft', 'submitted', 'in-triage', 'accepted', 'more-asked', 'refused', 'searched', 'closed')),
  created_by_id        text        not null,
  created_by           text        not null,
  created_at           timestamptz not null,
  changed_at           timestamptz not null,
  submitted_by_id      text,
  submitted_by         text,
  submitted_at         timestamptz,
  closed_at            timestamptz,
  incident_from        timestamptz,
  incident_until       timestamptz,
  incident_description text,
  store_name           text,
  store_reference      text,
  store_address        text,
  force                text,
  goods                text,
  value_pence          bigint      check (value_pence >= 0),
  violence             text        check (violence in ('none', 'threatened', 'used')),
  weapon               text        check (weapon in ('yes', 'no', 'not-known')),
  under_18             text        check (under_18 in ('yes', 'no', 'not-known')),
  organised            text        check (organised in ('yes', 'no', 'not-known')),
  prolific             text        check (prolific in ('yes', 'no', 'not-known')),
  crime_reference      text,
  witness_name         text,
  witness_account      text,
  signature            text,
  signed_at            timestamptz,
  batch_id             uuid,
  edition              integer     not null,
  version              integer     not null,
  check (incident_until >= incident_from),
  check ((state = 'draft') = (submitted_at is null)),
  check ((signature is null) = (signed_at is null)),
  check (state = 'draft' or (force is not null and violence is not null and incident_from is not null))
);
create index evidence_pack_of_organisation on evidence_pack (organisation, id desc);
create index evidence_pack_of_force on evidence_pack (force, state, submitted_at);
create index evidence_pack_draft on evidence_pack (changed_at) where state = 'draft';
comment on column evidence_pack.edition is 'goes up with what the retailer changes, and with nothing that the police do: its ETag tells nothing of their work';

-- Packs of the same organisation that it thinks belong to the same person.
create table evidence_pack_link (
  pack_id   uuid not null references evidence_pack on delete cascade,
  linked_id uuid not null references evidence_pack on delete cascade check (linked_id <> pack_id),
  primary key (pack_id, linked_id)
);
create index evidence_pack_link_to on evidence_pack_link (linked_id);

-- What the police ask of the retailer after the submission, and the answer.
create table evidence_question (
  id             uuid        primary key,
  pack_id        uuid        not null references evidence_pack on delete cascade,
  words          text        not null,
  asked_by_id    text        not null,
  asked_by       text        not null,
  asked_at       timestamptz not null,
  answer         text,
  answered_by_id text,
  answered_by    text,
  answered_at    timestamptz,
  check ((answer is null) = (answered_at is null))
);
create unique index evidence_question_open on evidence_question (pack_id) where answered_at is null;
create index evidence_question_of_pack on evidence_question (pack_id, asked_at);

-- Files that were received whole, and that are what they say they are.
create table evidence_file (
  id          uuid        primary key,
  pack_id     uuid        not null references evidence_pack on delete cascade,
  question_id uuid        references evidence_question,
  kind        text        not null check (kind in ('cctv', 'still', 'statement')),
  format      text        not null,
  name        text        not null,
  bytes       bigint      not null check (bytes > 0),
  sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  from_form   boolean     not null,
  added_by_id text        not null,
  added_by    text        not null,
  added_at    timestamptz not null
);
create index evidence_file_of_pack on evidence_file (pack_id, id);
create index evidence_file_object on evidence_file (sha256);
comment on column evidence_file.question_id is 'sent in answer to it';
comment on column evidence_file.from_form is 'a statement that was written and signed in the form';

-- After the submission a retailer changes nothing; the police alone move the pack on.
create function only_the_state_moves() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and
     (to_jsonb(new) - array['state', 'closed_at', 'version']) is distinct from (to_jsonb(old) - array['state', 'closed_at', 'version']) then
    raise exception 'a pack that was submitted does not change';
  end if;
  return new;
end $$;
create trigger only_the_state_moves before update on evidence_pack for each row execute function only_the_state_moves();
create function draft_alone_loses_files() returns trigger language plpgsql as $$
begin
  if exists (select 1 from evidence_pack where id = old.pack_id and state <> 'draft' and closed_at is null) then
    raise exception 'a pack that was submitted loses no file';
  end if;
  return old;
end $$;
create trigger draft_alone_loses_files before delete on evidence_file for each row execute function draft_alone_loses_files();
create trigger frozen before update on evidence_file for each row execute function refuse_change();
