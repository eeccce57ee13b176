-- Legal holds: while one stands on a person, an image or a search, nothing of it is deleted. They are released, never removed.
create table legal_hold (
  id             uuid primary key,
  subject_type   text        not null check (subject_type in ('person', 'image', 'search')),
  subject_id     uuid        not null,
  force          text        not null,
  reason         text        not null,
  authority      text        not null,
  until          date,
  placed_by_id   text        not null,
  placed_by      text        not null,
  placed_at      timestamptz not null,
  released_by    text,
  released_at    timestamptz,
  release_reason text,
  check ((released_at is null) = (released_by is null)),
  check ((released_at is null) = (release_reason is null))
);
comment on column legal_hold.until is 'the last day; null: until it is released';
create index legal_hold_standing on legal_hold (subject_id) where released_at is null;
create index legal_hold_force on legal_hold (force, id desc);
