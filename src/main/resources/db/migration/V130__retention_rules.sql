-- Sets of review periods as they came into force (G2). Configuration says them; a set is noted when it is first used.
create table retention_rules (
  number                integer primary key,
  in_force_from         date,
  convicted             text not null,
  convicted_under18     text not null,
  unconvicted           text not null,
  unconvicted_under18   text not null,
  noted_at              timestamptz not null
);
comment on column retention_rules.in_force_from is 'null: the periods that hold while no dated set does';
create trigger frozen before update or delete on retention_rules
  for each row execute function refuse_change();

-- Dates that were given before sets were noted: by the periods that were the default then.
insert into retention_rules values (0, null, 'P6Y', 'P3Y', 'P1Y', 'P6M', now());

-- What an image's review date comes from.
alter table custody_image
  add column review_basis       text not null default 'source',
  add column review_rules       integer references retention_rules,
  add column source_review_date date;
update custody_image i
   set source_review_date = r.review_date,
       review_basis = case when r.review_date is null then 'rules' else 'source' end,
       review_rules = case when r.review_date is null then 0 end
  from (select distinct on (image_id) image_id, review_date from import_record
         where image_id is not null order by image_id, settled_at desc) r
 where r.image_id = i.id;
alter table custody_image
  alter column review_basis drop default,
  add constraint custody_image_review_basis check (review_basis in ('source', 'rules', 'decision')),
  add constraint custody_image_review_rules check ((review_basis = 'rules') = (review_rules is not null));
create index custody_image_rules on custody_image (review_rules, id) where review_rules is not null;
create index custody_image_due on custody_image (force, review_date, id);

alter table custody_image_history
  add column review_basis text,
  add column review_rules integer;
