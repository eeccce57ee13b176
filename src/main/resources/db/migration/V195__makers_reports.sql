-- Reports that came with the program, whose maker measured: evidence, but nobody here has looked at it.
alter table evaluation_report add column maker boolean not null default false;
