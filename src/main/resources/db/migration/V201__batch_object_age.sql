-- Since when: what a batch leaves that is neither made nor refused in the usual way is removed once it is old.
alter table evidence_batch_object add column at timestamptz not null default now();
