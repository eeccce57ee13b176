-- What an import was told of an image goes with the image (G3). The line stays, so that the import's counts stay true.
alter table import_record
  alter column custody_reference drop not null,
  alter column person_reference drop not null,
  alter column capture_date drop not null,
  alter column age_at_capture drop not null,
  alter column sex drop not null,
  alter column arrest_outcome drop not null,
  alter column offence_group drop not null,
  alter column image_type drop not null,
  add constraint import_record_told check (state = 'settled' or custody_reference is not null);
comment on column import_record.custody_reference is 'null, like all that tells of the person: the image was erased';

-- By which an erased record is known again, as in gallery_tombstone.fingerprint.
create function record_fingerprint(force text, custody_reference text, image text) returns text
language sql stable as $$
  select encode(sha256(convert_to(force, 'UTF8') || '\x00'::bytea || convert_to(custody_reference, 'UTF8')
                       || '\x00'::bytea || convert_to(image, 'UTF8')), 'hex')
$$;

-- Records of what was erased before.
update import_record r
   set file = '/erased/' || r.line, custody_reference = null, person_reference = null, capture_date = null,
       age_at_capture = null, sex = null, ethnicity_code = null, arrest_outcome = null, offence_group = null,
       image_type = null, review_date = null
 where r.state = 'settled'
   and (r.image_id in (select image_id from gallery_tombstone)
        or exists (select 1 from erasure_image e
                    where e.sha256 = r.sha256
                      and e.fingerprint = record_fingerprint(r.force, r.custody_reference, r.sha256)));

create index import_record_image on import_record (sha256) where state = 'settled' and custody_reference is not null;
