-- Applications for deletion: a person, or somebody for them, asks the force to delete their images.
create table deletion_application (
  id               uuid primary key,
  force            text        not null,
  reference        text        not null,
  person_reference text        not null,
  applicant        text        not null check (applicant in ('person', 'parent-or-guardian', 'representative')),
  received_on      date        not null,
  due_on           date        not null,
  grounds          text        not null,
  recorded_by_id   text        not null,
  recorded_by      text        not null,
  recorded_at      timestamptz not null,
  decision         text        check (decision in ('granted', 'refused')),
  reason           text,
  images           integer,
  decided_by_id    text,
  decided_by       text,
  decided_at       timestamptz,
  unique (force, reference),
  check ((decision is null) = (decided_at is null)),
  check ((decision is null) = (reason is null)),
  check ((decision is null) = (images is null))
);
create index deletion_application_open on deletion_application (force, due_on) where decision is null;

-- The erasures that a granted application led to.
create table deletion_application_erasure (
  application_id uuid not null references deletion_application,
  erasure_id     uuid not null,
  primary key (application_id, erasure_id)
);
