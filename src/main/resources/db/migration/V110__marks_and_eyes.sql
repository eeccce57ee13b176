-- The five points of the one face, in pixels of the upright image as it was enrolled, found by the
-- detector that the row's preprocessing names. Null where they were not kept at enrolment.
alter table face_template add column landmarks jsonb;

-- The eyes as the gallery knew them when the list was frozen; null where it did not.
alter table search_candidate_image add column eyes jsonb;

-- What a reviewer drew on the pictures, in the pictures' own pixels (R2).
alter table review_decision add column marks jsonb;
