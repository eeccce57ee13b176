-- How far searches are that are being made now, under their sender's own key. Worth nothing once the answer is there: not logged for recovery.
create unlogged table search_run (
  user_id   text        not null,
  key       text        not null,
  stage     text        not null,
  search_id uuid,
  at        timestamptz not null,
  primary key (user_id, key)
);
create index search_run_age on search_run (at);

-- The searches of one person whose review goes on.
create index review_of_searcher on review (searcher_id, changed_at);
