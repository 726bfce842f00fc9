-- Programme packs that were accepted; the one accepted last is in force, the app's own before the first.
CREATE TABLE packs (
  accepted bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version text NOT NULL UNIQUE,
  -- Of the JSON text, as the roster's manifest names it.
  hash text NOT NULL,
  pack text NOT NULL,
  -- As the pack says of itself: such a pack leaves with the sample members.
  sample boolean NOT NULL,
  accepted_at timestamptz NOT NULL
);

-- True while the app's sample pack is in force instead, since sample members came and until real ones do or another
-- pack is accepted. From here on members_version counts changes of the pack in force too.
ALTER TABLE settings ADD COLUMN sample_pack boolean NOT NULL DEFAULT false;
UPDATE settings SET sample_pack = sample;
