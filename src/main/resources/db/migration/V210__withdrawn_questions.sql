-- A question that the retailer did not answer before the police refused or closed the pack.
alter table evidence_question add column withdrawn_at timestamptz;
alter table evidence_question add check (answered_at is null or withdrawn_at is null);
drop index evidence_question_open;
create unique index evidence_question_open on evidence_question (pack_id) where answered_at is null and withdrawn_at is null;
