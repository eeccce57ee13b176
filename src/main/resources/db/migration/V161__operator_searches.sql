-- Lawful powers under which an operator may search without a case.
alter table reference_entry drop constraint reference_entry_list_check;
alter table reference_entry add constraint reference_entry_list_check
  check (list in ('forces', 'purposes', 'offences', 'powers'));

-- All that remains of an operator's search beside its audit event: nothing of the photo, and nobody who was listed.
create table operator_search (
  id             uuid             primary key,
  at             timestamptz      not null,
  force          text             not null,
  power          text             not null,
  candidates     integer          not null check (candidates >= 0),
  model_id       text             not null,
  fpir           double precision,
  gallery_people bigint           not null
);
create index operator_search_at on operator_search (at);
create trigger frozen before update on operator_search
  for each row execute function refuse_change();
