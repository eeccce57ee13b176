-- How soon a review is needed, and until when. Only people change it, never a decision (R3).
alter table review
  add column priority   text not null default 'routine'
             check (priority in ('routine', 'urgent', 'threat-to-life')),
  add column due_at     timestamptz,
  add column claimed_at timestamptz,
  -- A search whose answer is known, made to test reviewers (R5).
  add column known_answer boolean not null default false;
update review set due_at = opened_at + interval '72 hours';
alter table review
  alter column due_at set not null,
  alter column priority drop default,
  alter column known_answer drop default;

-- Every priority that a review was given, and by whom.
create table review_priority (
  id        uuid primary key,
  search_id uuid not null references review on delete cascade,
  priority  text not null,
  reason    text,
  due_at    timestamptz not null,
  set_by_id text not null,
  set_by    text not null,
  set_at    timestamptz not null,
  check (priority = 'routine' or reason is not null)
);
create index review_priority_of_search on review_priority (search_id);
create trigger frozen before update on review_priority
  for each row execute function refuse_change();

-- When the reviewer claimed the part.
alter table review_decision add column begun_at timestamptz;

alter table search add column known_answer boolean not null default false;
