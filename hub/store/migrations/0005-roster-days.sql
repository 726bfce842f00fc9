-- Days a roster answers on a desk that the hub no longer confirms it to; it goes out signed, with the manifest.
ALTER TABLE settings ADD COLUMN roster_days integer NOT NULL DEFAULT 14 CHECK (roster_days BETWEEN 1 AND 60);
