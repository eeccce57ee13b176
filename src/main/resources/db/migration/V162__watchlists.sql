-- People of the gallery chosen for one purpose and time. All of it goes when its time is over; who is erased leaves it at once.
create table watchlist (
  id              uuid        primary key,
  force           text        not null,
  name            text        not null,
  purpose         text        not null,
  justification   text        not null,
  proposed_by_id  text        not null,
  proposed_by     text        not null,
  proposed_at     timestamptz not null,
  expires_at      timestamptz not null check (expires_at > proposed_at),
  state           text        not null check (state in ('proposed', 'approved', 'refused')),
  decided_by_id   text        check (decided_by_id <> proposed_by_id),
  decided_by      text,
  decided_at      timestamptz,
  decision_reason text,
  check ((state = 'proposed') = (decided_by_id is null)),
  check ((decided_by_id is null) = (decided_at is null)),
  check ((decided_by_id is null) = (decision_reason is null))
);
create index watchlist_of_force on watchlist (force, id desc);
create index watchlist_expiry on watchlist (expires_at);
create table watchlist_person (
  watchlist_id uuid not null references watchlist on delete cascade,
  person_id    uuid not null references person on delete cascade,
  primary key (watchlist_id, person_id)
);
create index watchlist_person_of on watchlist_person (person_id);
-- That a search among a watchlist listed nobody; one that listed somebody is an ordinary search.
create table watchlist_search (
  id           uuid        primary key,
  at           timestamptz not null,
  force        text        not null,
  watchlist_id uuid        not null,
  people       integer     not null
);
create index watchlist_search_at on watchlist_search (at);
create trigger frozen before update on watchlist_search
  for each row execute function refuse_change();
