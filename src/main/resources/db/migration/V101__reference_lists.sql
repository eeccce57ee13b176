-- Forces, lawful purposes and offences with the days on which they are in force. Nothing is removed or reworded: searches name them.
create table reference_entry (
  list        text        not null check (list in ('forces', 'purposes', 'offences')),
  code        text        not null,
  words       text        not null,
  valid_from  date        not null,
  valid_until date        check (valid_until >= valid_from),
  added_by    text        not null,
  added_at    timestamptz not null,
  primary key (list, code)
);
comment on column reference_entry.valid_until is 'the last day on which it is in force';

create function only_ends() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or (new.list, new.code, new.words, new.valid_from) is distinct from (old.list, old.code, old.words, old.valid_from) then
    raise exception 'an entry of a reference list can only end';
  end if;
  return new;
end $$;
create trigger only_ends before update or delete on reference_entry for each row execute function only_ends();
