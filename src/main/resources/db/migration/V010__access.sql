-- The built-in users, how they sign in, and what they are trained in.

create table app_user (
  id            uuid          primary key,
  login         text          not null,
  name          text          not null,
  force         text          not null,
  roles         varchar(32)[] not null check (cardinality(roles) > 0),
  password_hash text          not null,
  active        boolean       not null,
  session_stamp uuid          not null,
  created_at    timestamptz   not null,
  version       integer       not null
);

create unique index app_user_login on app_user (lower(login));

-- A token is kept as its SHA-256: a copy of this table signs nobody in.
create table api_token (
  hash       bytea       primary key check (length(hash) = 32),
  user_id    uuid        not null references app_user (id),
  created_at timestamptz not null,
  expires_at timestamptz not null
);

create index api_token_user on api_token (user_id);
create index api_token_expiry on api_token (expires_at);

-- By the user's stable id as a text, because users of an identity provider have no row here.
create table training_record (
  id          uuid        primary key,
  user_id     text        not null,
  course      text        not null,
  valid_from  date        not null,
  valid_until date        not null check (valid_until >= valid_from),
  recorded_by text        not null,
  recorded_at timestamptz not null
);

create index training_record_user on training_record (user_id);

-- By a hash of what was typed: people type passwords into the field of the login.
create table sign_in_throttle (
  login_hash   bytea       primary key check (length(login_hash) = 32),
  attempts     integer     not null,
  last_attempt timestamptz not null
);
