-- An image that ends each process that embeds it must not stop a change of model.
alter table companion add column begun integer not null default 0 check (begun >= 0);
alter table companion add column alone integer not null default 0 check (alone >= 0);
comment on column companion.begun is 'how often the next images were begun since something was kept; what failed and left the process alive is not counted';
comment on column companion.alone is 'so many images are still begun alone, because processes ended at one of them';
