-- The append-only log (A1, A2). Rows are chained by hash; audit_head is the one row whose lock gives them their order.

create table audit_event (
  sequence      bigint      primary key check (sequence > 0),
  at            timestamptz not null,
  kind          text        not null check (kind in ('collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure')),
  action        text        not null,
  actor_id      text        not null,
  actor_login   text        not null,
  actor_force   text        not null,
  subject_type  text        not null,
  subject_id    text        not null,
  justification text        not null,
  recipients    text[]      not null,
  details       jsonb       not null,
  previous_hash bytea       not null check (length(previous_hash) = 32),
  hash          bytea       not null check (length(hash) = 32)
);

create index audit_event_subject on audit_event (subject_id, sequence);
create index audit_event_actor on audit_event (actor_login, sequence);
create index audit_event_at on audit_event (at);

create table audit_head (
  id       smallint primary key check (id = 1),
  sequence bigint   not null,
  hash     bytea    not null check (length(hash) = 32)
);

insert into audit_head values (1, 0, decode(repeat('00', 32), 'hex'));

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only: % of % is refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_event_is_append_only before update or delete or truncate on audit_event
  for each statement execute function refuse_change_of_audit();

create trigger audit_head_stays before insert or delete or truncate on audit_head
  for each statement execute function refuse_change_of_audit();

create function audit_head_only_moves_on() returns trigger language plpgsql as $$
begin
  if new.sequence <> old.sequence + 1 then
    raise exception 'the head of the audit log moves by one event; from % to % is refused', old.sequence, new.sequence
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger audit_head_moves_on before update on audit_head
  for each row execute function audit_head_only_moves_on();
