-- A copy of the index holds what was deleted in it and had not left its files yet: its time alone does not tell.
alter table gallery_index_place
  drop column oldest_copy,
  add column copies_revision bigint not null default 0;
comment on column gallery_index_place.copies_revision is 'no copy that this place has made holds what was erased up to this revision';
