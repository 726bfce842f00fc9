-- Every laptop that is or was a desk, by its token: one whose access has ended may still hand over its facts.
CREATE TABLE enrolments (
  token_hash text PRIMARY KEY,
  desk text NOT NULL,
  -- Null while the laptop is the desk.
  revoked timestamptz,
  -- When the laptop said that the hub has all it had; only after it was revoked.
  handed_over timestamptz
);
CREATE UNIQUE INDEX one_laptop_a_desk ON enrolments (desk) WHERE revoked IS NULL;
INSERT INTO enrolments (token_hash, desk, revoked) SELECT token_hash, code, CASE WHEN revoked THEN now() END FROM desks;
DROP TABLE desks;
