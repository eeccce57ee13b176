-- Who works on the awaited part of a review, and until when nobody else may.
alter table review
  add column claimed_by    text,
  add column claimed_until timestamptz,
  add constraint review_claim_whole check ((claimed_by is null) = (claimed_until is null));
