-- The stills of searches are purged when their time is over. The frozen list stays: model, scores, counts, decisions, hashes.
create table search_purge (
  search_id  uuid primary key references search on delete cascade,
  rule       text        not null,
  purged_at  timestamptz not null,
  removed_at timestamptz
);
comment on column search_purge.purged_at is 'from this moment on no still of it is shown';
comment on column search_purge.removed_at is 'when the bytes were gone from the media store; null: pending';
create index search_purge_pending on search_purge (purged_at) where removed_at is null;
create index search_of_case on search (force, case_reference);

-- A review whose stills are gone awaits nobody.
alter table review add column purged_at timestamptz;

-- What the time of a search's stills goes by: the rule, since when it counts, and whether anything of the search is still to be done.
create view search_probe as
select s.id, s.force, s.case_reference, s.known_answer, s.created_at,
       case when r.state like 'awaiting-%' then 'not-reviewed'
            when r.state = 'complete' and m.matched and (c.actioned or not c.closed) then 'with-action'
            else 'without-action' end as rule,
       case when r.state like 'awaiting-%' then r.opened_at
            else greatest(r.changed_at, c.latest) end as since,
       r.state like 'awaiting-%' or (r.state = 'complete' and m.matched and not c.closed) as open
  from search s
  join review r on r.search_id = s.id
 cross join lateral (
       select exists (select 1 from review_decision d
                       where d.search_id = s.id and d.outcome = 'POSSIBLE_MATCH'
                       group by d.candidate_id having count(*) > 1) as matched) m
 cross join lateral (
       select coalesce(bool_or(o.step in ('ACTIONED', 'CHARGED')), false) as actioned,
              coalesce(bool_or(o.step not in ('ACTIONED', 'WITHDRAWN')), false) as closed,
              max(o.recorded_at) as latest
         from case_outcome o
        where o.search_id = s.id
          and not exists (select 1 from case_outcome later where later.corrects = o.id)) c;
