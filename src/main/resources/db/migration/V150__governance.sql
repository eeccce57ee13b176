-- Evidence, and what was decided on it (E1).

-- A report of likeness evaluate, as the program wrote it.
create table evaluation_report (
  id              uuid        primary key,
  sha256          text        not null unique,
  content         bytea       not null,
  title           text        not null,
  made            timestamptz not null,
  model_id        text        not null,
  model_sha256    text        not null,
  preprocessing   text        not null,
  manifest_sha256 text        not null,
  people          bigint      not null,
  uploaded_at     timestamptz not null,
  uploaded_by_id  text        not null,
  uploaded_by     text        not null
);
create trigger frozen before update or delete on evaluation_report
  for each row execute function refuse_change();

-- What may be in force: a model with its preprocessing, and the rate that candidate lists keep.
create table governed_change (
  id              uuid             primary key,
  kind            text             not null check (kind in ('FIRST_INSTALLATION', 'OPERATING_POINT', 'MODEL', 'PREPROCESSING', 'SWITCH_BACK')),
  model_id        text             not null,
  model_sha256    text             not null,
  preprocessing   text             not null,
  fpir            double precision not null check (fpir > 0 and fpir < 1),
  report_id       uuid             references evaluation_report,
  undoes          uuid             references governed_change,
  reason          text             not null,
  author_id       text             not null,
  author          text             not null,
  proposed_at     timestamptz      not null,
  findings        jsonb            not null,
  state           text             not null check (state in ('PROPOSED', 'REFUSED', 'APPROVED', 'IN_FORCE', 'ABANDONED')),
  decided_by_id   text,
  decided_by      text,
  decided_at      timestamptz,
  decision_reason text,
  override_reason text,
  sequence        bigint           unique,
  in_force_at     timestamptz,
  in_force_by     text,
  acceptance      text,
  check ((state = 'PROPOSED') = (decided_by_id is null)),
  check ((state = 'IN_FORCE') = (sequence is not null)),
  check (kind in ('FIRST_INSTALLATION', 'SWITCH_BACK') or report_id is not null),
  -- nobody approves what they proposed; a first installation and a switch back have no approval
  check (kind in ('FIRST_INSTALLATION', 'SWITCH_BACK') or decided_by_id <> author_id)
);
comment on column governed_change.sequence is 'the highest is in force now';
comment on column governed_change.acceptance is 'why images that the new model cannot embed were accepted';
-- one change of the model at a time
create unique index governed_change_under_way on governed_change ((true)) where state = 'APPROVED';

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (old.id, old.kind, old.model_id, old.model_sha256, old.preprocessing, old.fpir, old.report_id, old.undoes, old.reason, old.author_id, old.author, old.proposed_at)
      is distinct from (new.id, new.kind, new.model_id, new.model_sha256, new.preprocessing, new.fpir, new.report_id, new.undoes, new.reason, new.author_id, new.author, new.proposed_at)
    or (old.decided_at is not null and (old.decided_by_id, old.decided_by, old.decided_at, old.decision_reason, old.override_reason, old.findings)
      is distinct from (new.decided_by_id, new.decided_by, new.decided_at, new.decision_reason, new.override_reason, new.findings))
    or (old.sequence is not null and (old.sequence, old.in_force_at, old.in_force_by, old.acceptance)
      is distinct from (new.sequence, new.in_force_at, new.in_force_by, new.acceptance)) then
    raise exception 'what was proposed and decided stays as it was';
  end if;
  return new;
end $$;
create trigger decided_once before update or delete on governed_change
  for each row execute function refuse_rewriting();

-- By which change the list was cut, and how that came about in words (S7).
alter table search add column change_id uuid references governed_change;
alter table search add column change_words text;
