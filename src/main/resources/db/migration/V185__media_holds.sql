-- Objects that legal holds stand on in the store itself, where it keeps such holds. A row comes before the hold, and goes after it.
create table media_hold (
  sha256    text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  placed_at timestamptz
);
comment on column media_hold.placed_at is 'unset while the hold may or may not have reached the store';
