-- How several stills of one search became one template. Repeating a search needs the way of then.
alter table search add column fusion text not null default 'MEAN';
alter table search
  alter column fusion drop default,
  add constraint search_fusion check (fusion in ('MEAN', 'QUALITY_WEIGHTED'));
