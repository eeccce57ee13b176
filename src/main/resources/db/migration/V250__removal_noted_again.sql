-- Whoever leaves bytes to be removed holds the row until the commit, also where it is there already: otherwise a removal that
-- does not see yet that the last file is gone takes the row away, and nothing knows of the bytes any more.
create or replace function bytes_follow_the_file() returns trigger language plpgsql as $$
begin
  insert into evidence_removal values (old.sha256, now()) on conflict (sha256) do update set at = now();
  return old;
end $$;
