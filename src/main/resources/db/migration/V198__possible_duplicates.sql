-- How far the gallery has been looked through for people who are in it twice; one row.
create table duplicate_check (
  id       smallint primary key check (id = 1),
  revision bigint   not null,
  image_id uuid,
  checked  bigint   not null
);
insert into duplicate_check values (1, 0, null, 0);

-- Two images of different records of one force that may show one person. No template, nothing that outlives either image.
create table possible_duplicate (
  id            uuid primary key,
  force         text             not null,
  image_id      uuid             not null references custody_image on delete cascade,
  other_id      uuid             not null references custody_image on delete cascade,
  fpir          double precision not null,
  fpir_floor    double precision not null,
  found_at      timestamptz      not null,
  decision      text check (decision in ('same-person', 'different-people', 'cannot-tell')),
  basis         text,
  reason        text,
  decided_by_id text,
  decided_by    text,
  decided_at    timestamptz,
  unique (image_id, other_id),
  check (image_id < other_id),
  check ((decision is null) = (decided_at is null)),
  check ((decision = 'same-person') = (basis is not null))
);
create index possible_duplicate_force on possible_duplicate (force, id);
create index possible_duplicate_other on possible_duplicate (other_id);
