-- Where systems of forces want to be told of what happens.
create table webhook (
  id              uuid          primary key,
  -- user id of the client whose searches it tells of
  owner_id        text          not null,
  owner           text          not null,
  force           text          not null,
  url             text          not null,
  events          varchar(40)[] not null check (cardinality(events) > 0),
  active          boolean       not null,
  -- encrypted: a signature needs the secret itself
  secret          bytea         not null,
  secret_before   bytea,
  -- until then messages are signed with both
  before_until    timestamptz,
  created_at      timestamptz   not null,
  created_by      text          not null,
  disabled_reason text,
  version         integer       not null
);
create index webhook_of_owner on webhook (owner_id);

-- Messages: pending ones are the outbox; the others say what became of them until they are swept.
create table webhook_delivery (
  id           uuid        primary key,
  webhook_id   uuid        not null references webhook on delete cascade,
  event        text        not null,
  subject_id   uuid        not null,
  body         text        not null,
  state        text        not null check (state in ('pending', 'delivered', 'dead')),
  attempts     integer     not null default 0,
  created_at   timestamptz not null,
  -- when it was put here, or sent again by hand
  begun_at     timestamptz not null,
  -- when it is to be tried; while it is being tried, when the attempt is given up
  due_at       timestamptz not null,
  settled_at   timestamptz,
  last_status  integer,
  last_failure text
);
create index webhook_delivery_due on webhook_delivery (webhook_id, due_at) where state = 'pending';
create index webhook_delivery_of_webhook on webhook_delivery (webhook_id, id);
create index webhook_delivery_age on webhook_delivery (settled_at) where state <> 'pending';
