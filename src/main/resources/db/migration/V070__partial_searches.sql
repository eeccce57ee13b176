-- Whether all of the index was searched. An embedded index is always whole.
alter table search add column gallery_complete boolean not null default true;

-- Nobody was found while a part of the index was missing: that says nothing, and ends nothing.
alter table review drop constraint review_state_check;
alter table review add constraint review_state_check check (state in ('no-candidates', 'incomplete',
  'awaiting-review', 'awaiting-verification', 'awaiting-arbitration', 'complete'));
