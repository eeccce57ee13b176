-- Legal holds on retailers' packs: none of them is removed while one stands.
alter table legal_hold drop constraint legal_hold_subject_type_check;
alter table legal_hold add constraint legal_hold_subject_type_check check (subject_type in ('person', 'image', 'search', 'pack'));
