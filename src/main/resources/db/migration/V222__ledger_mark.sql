-- By which the ledger that belongs to this database is known: one that is empty or another's is not mistaken for it (G3).
create table erasure_ledger (
  id   smallint primary key check (id = 1),
  mark uuid     not null
);
