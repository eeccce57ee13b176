-- What an approximate scan was measured to find when the search was made; null: exhaustive.
alter table search add column scan_retention jsonb;
