-- Bytes of files that are no longer part of a pack: removed once nothing else needs them, however the row went.
create table evidence_removal (
  sha256 text        primary key,
  at     timestamptz not null
);
create function bytes_follow_the_file() returns trigger language plpgsql as $$
begin
  insert into evidence_removal values (old.sha256, now()) on conflict do nothing;
  return old;
end $$;
create trigger bytes_follow_the_file after delete on evidence_file for each row execute function bytes_follow_the_file();
