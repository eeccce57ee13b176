-- What statistics read: searches by their day, records of imports by the day on which they were settled, images that left the searches.
create index search_created on search (created_at);
-- A few pages for millions of records: they are settled nearly in the order in which they lie.
create index import_record_settled on import_record using brin (settled_at);
create index custody_image_withdrawn on custody_image (changed_at) where not searchable;
create index gallery_tombstone_erased on gallery_tombstone (erased_at);

-- The public form of a year, once it is final: later readings give the very same, so that two of them have no difference.
create table public_statistics (
  year     integer     primary key,
  made_at  timestamptz not null,
  document jsonb       not null
);
create trigger frozen before update or delete on public_statistics
  for each row execute function refuse_change();
