-- What became of a reviewed search (R7). Nothing is changed afterwards: a correction is a row of its own.
create table case_outcome (
  id             uuid primary key,
  search_id      uuid not null references review on delete cascade,
  step           text not null check (step in ('ACTIONED', 'CHARGED', 'ELIMINATED', 'WRONG_LEAD',
                   'NO_FURTHER_ACTION', 'WITHDRAWN')),
  corrects       uuid unique references case_outcome,
  evidence_kind  text,
  evidence       text,
  reason         text not null,
  occurred_on    date not null,
  recorded_by_id text not null,
  recorded_by    text not null,
  recorded_at    timestamptz not null,
  check ((step = 'ACTIONED') = (evidence_kind is not null)),
  check ((step = 'ACTIONED') = (evidence is not null)),
  check (step <> 'WITHDRAWN' or corrects is not null)
);
create index case_outcome_of_search on case_outcome (search_id);
create trigger frozen before update on case_outcome
  for each row execute function refuse_change();
