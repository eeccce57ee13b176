-- Tests of reviewers (R5). The answer lies here and nowhere else: nothing that reviewers can read joins these tables.
create table known_answer (
  search_id    uuid primary key references review on delete cascade,
  force        text not null,
  mated        boolean not null,
  seeded_by_id text not null,
  seeded_by    text not null,
  seeded_at    timestamptz not null
);
create index known_answer_of_force on known_answer (force, search_id desc);
create trigger frozen before update on known_answer
  for each row execute function refuse_change();

-- Who in the list is the person; none in a list without them.
create table known_answer_person (
  search_id    uuid not null references known_answer on delete cascade,
  candidate_id uuid not null references search_candidate,
  primary key (search_id, candidate_id)
);

-- Until when a reviewer may know their own results.
create table reviewer_release (
  id             uuid primary key,
  reviewer_id    text not null,
  force          text not null,
  released_until timestamptz not null,
  released_by_id text not null,
  released_by    text not null
);
create index reviewer_release_of on reviewer_release (reviewer_id);
create trigger frozen before update on reviewer_release
  for each row execute function refuse_change();
