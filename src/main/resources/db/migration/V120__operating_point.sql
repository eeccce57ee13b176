-- The rate that the cut kept, what turned it into a cosine, and whether that was measured at such a gallery (S6, S7).
alter table search add column fpir double precision;
alter table search add column calibration text;
alter table search add column calibration_extrapolated boolean;
alter table search add column fpir_floor double precision;

-- How often a search of somebody who is not enrolled would list anybody so alike; null: not calibrated.
alter table search_candidate add column fpir double precision;
