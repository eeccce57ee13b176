-- Decisions about images whose review is due: to keep them until another day, or to delete them. A decision is about the
-- images that it was confirmed for; they are worked off in the background, and their results show how far it is.
create table gallery_review (
  id            uuid primary key,
  force         text        not null,
  decision      text        not null check (decision in ('retain', 'delete')),
  until         date,
  reason        text        not null,
  filter        jsonb       not null,
  images        integer     not null check (images > 0),
  decided_by_id text        not null,
  decided_by    text        not null,
  decided_at    timestamptz not null,
  completed_at  timestamptz,
  check ((decision = 'retain') = (until is not null))
);
create index gallery_review_force on gallery_review (force, id desc);
create index gallery_review_open on gallery_review (id) where completed_at is null;

create table gallery_review_image (
  review_id  uuid not null references gallery_review,
  image_id   uuid not null,
  result     text check (result in ('retained', 'deleted', 'held', 'beyond-limit', 'gone')),
  erasure_id uuid,
  settled_at timestamptz,
  primary key (review_id, image_id),
  check ((result is null) = (settled_at is null))
);
comment on column gallery_review_image.image_id is 'no reference: what was decided outlives the image';
-- nobody decides about an image that somebody has decided about already
create unique index gallery_review_image_awaits on gallery_review_image (image_id) where result is null;
create index gallery_review_image_next on gallery_review_image (review_id, image_id) where result is null;
