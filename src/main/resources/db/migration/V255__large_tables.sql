-- The statistics know nothing of a job that has just come, and say that it has one record: any index with the job is as good as the
-- right one then, and each record of a million would be found by reading all of them. Without statistics of the column each job is
-- taken for a two-hundredth of the table.
alter table import_record alter column job_id set statistics 0;
do $$
begin
  -- what is known by now would stay for ever
  if exists (select 1 from pg_proc where proname = 'pg_clear_attribute_stats') then
    perform pg_clear_attribute_stats(current_schema()::text, 'import_record', 'job_id', false);
  end if;
end
$$;

-- A tenth of these tables changes in days; a new job or model is to be known before.
alter table import_record set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 20000);
alter table face_template set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 10000);

-- What is looked for at intervals, or with each file, among all that is kept for years.
create index review_claimed on review (claimed_until) where claimed_until is not null;
create index evidence_pack_unclosed on evidence_pack (organisation) where closed_at is null;
create index evidence_file_of_question on evidence_file (question_id) where question_id is not null;
create index evidence_removal_waiting on evidence_removal (at);
create index evidence_face_scan_ended on evidence_face_scan (ended_at);
create index case_outcome_wrong_lead on case_outcome (id) where step = 'WRONG_LEAD';
create index audit_event_of_action on audit_event (action, sequence);
