-- What this database was made as, once and for all: a sandbox for those who write systems, or the real thing.
create table installation (
  id      smallint    primary key check (id = 1),
  sandbox boolean     not null,
  since   timestamptz not null
);

create function refuse_change_of_installation() returns trigger language plpgsql as $$
begin
  raise exception 'what an installation was made as never changes';
end $$;
create trigger installation_stays before update or delete or truncate on installation
  for each statement execute function refuse_change_of_installation();
