-- A hold of an object that had not been moved to the store yet was taken for placed: each is placed again, which does no harm (G2).
update media_hold set placed_at = null;
