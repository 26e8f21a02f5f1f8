-- Pictures of events: made anew from what was uploaded, in several widths, each for ever under the digest of its content.
create table images (
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  -- WebP.
  content bytea not null,
  created_at timestamptz not null default now(),
  primary key (hash, width)
);
-- It is compressed already.
alter table images alter column content set storage external;

-- The picture of an event: {hash, sizes: [[width, height], ...]}, and what it shows, for those who don't see it.
alter table events add column image jsonb;
alter table events add column image_alt text not null default '';
