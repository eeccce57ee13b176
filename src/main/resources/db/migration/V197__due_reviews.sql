-- Who was not convicted and is past review, among the many convicted whose review is due and who stay in the searches.
create index custody_image_unconvicted on custody_image (review_date, id) where searchable and arrest_outcome <> 'convicted';
