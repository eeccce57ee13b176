-- Without the second condition the database takes this index, read as a whole, for as good a way to the records of one claim as
-- the one that leads to them, whenever its statistics are of a time in which no record waited.
drop index import_record_received_object;
create index import_record_received_object on import_record (sha256) where state = 'received' and sha256 is not null;
