-- Searches that were accepted and are made later: their senders ask how far they are. The stills go when the search is made or refused.
create table pending_search (
  id              uuid          primary key,
  user_id         text          not null,
  login           text          not null,
  force           text          not null,
  roles           varchar(32)[] not null,
  on_behalf_of    text,
  request         text          not null,
  idempotency_key text          not null,
  request_sha256  text          not null,
  created_at      timestamptz   not null,
  attempts        integer       not null default 0,
  due_at          timestamptz   not null,
  finished_at     timestamptz,
  search_id       uuid,
  problem         jsonb,
  unique (user_id, idempotency_key),
  check ((finished_at is null) = (search_id is null and problem is null))
);
create index pending_search_due on pending_search (due_at) where finished_at is null;
create index pending_search_finished on pending_search (finished_at) where finished_at is not null;

create table pending_search_still (
  pending_id uuid  not null references pending_search on delete cascade,
  position   int   not null,
  content    bytea not null,
  primary key (pending_id, position)
);
-- photographs are compressed already
alter table pending_search_still alter column content set storage external;
