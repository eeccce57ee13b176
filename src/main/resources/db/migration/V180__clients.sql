-- Systems of forces that call the API: who they are, what they may do, and how much of it.
create table api_client (
  id                  uuid          primary key,
  name                text          not null unique,
  force               text          not null,
  scopes              varchar(32)[] not null check (cardinality(scopes) > 0),
  requests_per_minute integer       check (requests_per_minute > 0),
  -- whether an identity provider signs it in; otherwise it has secrets here
  at_provider         boolean       not null,
  active              boolean       not null,
  created_at          timestamptz   not null,
  version             integer       not null
);

-- A secret is kept as its SHA-256: it has 256 random bits, nobody guesses it from that.
create table client_secret (
  id         uuid        primary key,
  client_id  uuid        not null references api_client,
  hash       bytea       not null unique check (length(hash) = 32),
  created_at timestamptz not null,
  ends_at    timestamptz
);
create index client_secret_of_client on client_secret (client_id);

alter table api_token alter column user_id drop not null;
alter table api_token add column client_id uuid references api_client;
alter table api_token add column scopes varchar(32)[];
alter table api_token add check ((user_id is null) <> (client_id is null));
alter table api_token add check ((client_id is null) = (scopes is null));
create index api_token_client on api_token (client_id);

-- Staff id of the officer for whom a system searched; null where a person searched.
alter table search add column on_behalf_of text;
