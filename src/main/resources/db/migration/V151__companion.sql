-- Templates of a second model beside those that are searched: of the next one, or of the one before.
-- A number tells whose a template is, and names the folder of the index made of them.
alter table gallery_state add column number integer not null default 1;
alter table face_template add column number integer not null default 1;
alter table face_template drop constraint face_template_pkey;
alter table face_template add primary key (image_id, number);
create index face_template_number on face_template (number);
create sequence template_number start with 2;

create table companion (
  id            smallint    primary key check (id = 1),
  number        integer     not null,
  model_id      text        not null,
  model_sha256  text        not null,
  preprocessing text        not null,
  begun_at      timestamptz not null,
  keep_until    timestamptz,
  whole         boolean     not null default false,
  revision      bigint      not null default 0,
  image_id      uuid        not null default '00000000-0000-0000-0000-000000000000',
  claimed_by    uuid,
  claimed_until timestamptz
);
comment on table companion is 'the one model that is kept beside the searched one; no row: there is none';
comment on column companion.whole is 'whether every image has been looked at once, so that an index can be made';
comment on column companion.revision is 'with image_id: images up to here have a template or a failure';
comment on column companion.keep_until is 'of a model that was searched before; null while templates of the next are made';

-- What a model cannot make a template of, and why.
create table template_failure (
  image_id  uuid        not null references custody_image on delete cascade,
  number    integer     not null,
  reason    text        not null,
  detail    text        not null,
  failed_at timestamptz not null,
  primary key (image_id, number)
);
create index template_failure_number on template_failure (number);

-- Templates that nobody needs any more, until the sweep has removed all of them.
create table dropped_templates (
  number     integer     primary key,
  dropped_at timestamptz not null
);
