-- How the people of a watchlist were chosen, if not by name; it goes with the watchlist.
alter table watchlist add column filter jsonb;
