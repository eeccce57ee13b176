-- An accepted search that ends its process each time is refused after a few attempts; one that waits for an index or a store is tried for longer.
alter table pending_search add column unanswered integer not null default 0;
comment on column pending_search.unanswered is 'attempts since the last that came back';
