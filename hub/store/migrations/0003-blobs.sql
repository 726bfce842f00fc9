-- Rosters of format 2: blobs named by the SHA-256 of their bytes. Those of format 1 go: no desk reads them any more, and
-- the next build makes a whole one.
DELETE FROM rosters;
DROP TABLE segments;

-- Volumes, directories, pages of changes, programme packs.
CREATE TABLE blobs (
  hash text PRIMARY KEY,
  bytes bytea NOT NULL
);
-- They are compressed already; uncompressed storage also makes reading a range of them cheap.
ALTER TABLE blobs ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Where the pieces of volumes stand, so that a new base refers to what has not changed.
CREATE TABLE pieces (
  hash text PRIMARY KEY,
  volume text NOT NULL REFERENCES blobs (hash) ON DELETE CASCADE,
  at integer NOT NULL,
  bytes integer NOT NULL
);
CREATE INDEX pieces_of_volume ON pieces (volume);

-- Bases by their directory: which volumes are to be kept as long as a roster refers to it.
CREATE TABLE base_volumes (
  directory text NOT NULL REFERENCES blobs (hash) ON DELETE CASCADE,
  volume text NOT NULL,
  PRIMARY KEY (directory, volume)
);

-- Members, and cards without a member, that changed, appeared or went away since the base was built. `published` says
-- that a page with what they are now is out.
CREATE TABLE roster_changes (
  kind text NOT NULL CHECK (kind IN ('member', 'card')),
  region text NOT NULL,
  -- Number as it is compared.
  key text COLLATE "C" NOT NULL,
  published boolean NOT NULL DEFAULT false,
  PRIMARY KEY (kind, region, key)
);
