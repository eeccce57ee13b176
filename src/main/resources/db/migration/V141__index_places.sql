-- Where an index lies, and how far it is: erasures are finished when every place says so.
create table gallery_index_place (
  place          text        primary key,
  generation     bigint      not null,
  revision       bigint      not null,
  clean_revision bigint      not null default 0,
  oldest_copy    timestamptz,
  seen_at        timestamptz not null
);
comment on column gallery_index_place.clean_revision is 'what was erased up to this revision has left the files of this generation';
