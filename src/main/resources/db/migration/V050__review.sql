-- One review for each search. The tag changes with every move; it is the ETag of the task.
create table review (
  search_id   uuid primary key references search on delete cascade,
  force       text not null,
  offence     text not null,
  searcher_id text not null,
  state       text not null check (state in ('no-candidates', 'awaiting-review',
                'awaiting-verification', 'awaiting-arbitration', 'complete')),
  tag         uuid not null,
  opened_at   timestamptz not null,
  changed_at  timestamptz not null
);
create index review_awaited on review (force, search_id)
  where state in ('awaiting-review', 'awaiting-verification', 'awaiting-arbitration');

-- Decisions stand as they were made: one for each stage, one for each person.
create table review_decision (
  search_id        uuid not null references review on delete cascade,
  stage            text not null check (stage in ('FIRST_REVIEW', 'VERIFICATION', 'ARBITRATION')),
  reviewer_id      text not null,
  reviewer         text not null,
  outcome          text not null,
  reason           text not null,
  candidate_id     uuid references search_candidate,
  features         jsonb,
  differences_seen text,
  decided_at       timestamptz not null,
  primary key (search_id, stage),
  unique (search_id, reviewer_id),
  check (outcome <> 'POSSIBLE_MATCH'
         or (candidate_id is not null and features is not null and differences_seen is not null))
);
create trigger frozen before update on review_decision
  for each row execute function refuse_change();

-- The shuffled order of a blind view: random, and the same each time a person looks (R3).
create table review_order (
  search_id uuid not null references review on delete cascade,
  user_id   text not null,
  seed      bigint not null,
  primary key (search_id, user_id)
);
