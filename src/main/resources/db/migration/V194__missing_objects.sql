-- Passes that verify find objects, too, that the database needs and the store has not.
alter table media_job add column missing bigint not null default 0;
alter table media_job_damage add column missing boolean not null default false;
create index import_record_received_object on import_record (sha256) where state = 'received';
