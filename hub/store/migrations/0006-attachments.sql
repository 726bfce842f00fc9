-- Attachments by the SHA-256 of their bytes. One is complete when all bytes are received, and then they are the right
-- ones: that is checked in the transaction that stores the last part.
CREATE TABLE attachments (
  hash text PRIMARY KEY,
  -- The desk that began to send it.
  desk text NOT NULL,
  -- Size.
  bytes integer NOT NULL CHECK (bytes > 0),
  received integer NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND bytes)
);
CREATE INDEX attachments_of_desk ON attachments (desk);

CREATE TABLE attachment_parts (
  hash text NOT NULL REFERENCES attachments (hash) ON DELETE CASCADE,
  at integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (hash, at)
);
-- Pictures are compressed already.
ALTER TABLE attachment_parts ALTER COLUMN bytes SET STORAGE EXTERNAL;
