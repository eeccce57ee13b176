-- What people are told, and what each of them wants to be told by which way.
create table notification (
  id           uuid        primary key,
  user_id      text        not null,
  kind         text        not null,
  subject_type text        not null,
  subject_id   text        not null,
  -- tells two events of one kind about one subject apart; nobody is told of the same event twice
  occurrence   text        not null,
  created_at   timestamptz not null,
  read_at      timestamptz,
  unique (user_id, kind, subject_id, occurrence)
);
create index notification_of_user on notification (user_id, id);
create index notification_unread on notification (user_id) where read_at is null;
create index notification_age on notification (created_at);

create table notification_preference (
  user_id text          primary key,
  muted   varchar(40)[] not null,
  mailed  varchar(40)[] not null,
  address text,
  check (address is not null or cardinality(mailed) = 0)
);

-- Mails that are still to be sent: a row goes when the mail server has taken its mail.
create table mail_outbox (
  notification_id uuid        primary key references notification on delete cascade,
  attempts        integer     not null default 0,
  due_at          timestamptz not null,
  created_at      timestamptz not null
);
create index mail_outbox_due on mail_outbox (due_at);

-- Users of an identity provider, as they were when they last came: they have no other row here.
create table visitor (
  user_id text          primary key,
  force   text          not null,
  roles   varchar(32)[] not null,
  seen_at timestamptz   not null
);
