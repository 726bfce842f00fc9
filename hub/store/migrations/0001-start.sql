-- Settings: one row, written when the hub first starts. The event is null until somebody sets it.
CREATE TABLE settings (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  epoch uuid NOT NULL,
  secret_key text NOT NULL CHECK (secret_key ~ '^[0-9a-f]{64}$'),
  event jsonb,
  -- True while the members are made up.
  sample boolean NOT NULL DEFAULT false,
  -- Counts changes of members and cards, so that a build notices one that happened meanwhile.
  members_version bigint NOT NULL DEFAULT 0
);

CREATE TABLE desks (
  code text PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  revoked boolean NOT NULL DEFAULT false
);

CREATE TABLE pairing_codes (
  code_hash text PRIMARY KEY,
  desk text NOT NULL,
  expires timestamptz NOT NULL,
  used boolean NOT NULL DEFAULT false
);

-- Facts in the hub's sequence, without gaps: it is counted in fact_head, whose row lock orders the commits.
CREATE TABLE facts (
  sequence bigint PRIMARY KEY CHECK (sequence > 0),
  id uuid NOT NULL UNIQUE,
  desk text NOT NULL,
  -- Running hash after this fact.
  hash text NOT NULL,
  -- Canonical JSON; text, because jsonb would not keep it as it was hashed.
  fact text NOT NULL,
  received timestamptz NOT NULL
);

CREATE TABLE fact_head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  sequence bigint NOT NULL,
  hash text NOT NULL
);
INSERT INTO fact_head (sequence, hash) VALUES (0, repeat('0', 64));

CREATE TABLE quarantine (
  desk text NOT NULL,
  raw_hash text NOT NULL,
  raw text NOT NULL,
  reason text NOT NULL,
  received timestamptz NOT NULL,
  PRIMARY KEY (desk, raw_hash)
);

-- Keys are numbers as they are compared (domain/roster/card-number), sorted by their bytes.
CREATE TABLE members (
  key text COLLATE "C" PRIMARY KEY,
  member_number text NOT NULL,
  region text NOT NULL,
  country text NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  phone text NOT NULL,
  level text,
  level_since date NOT NULL,
  video boolean NOT NULL,
  status text NOT NULL,
  joined date NOT NULL,
  card_sent date,
  products jsonb NOT NULL
);

CREATE TABLE cards (
  region text NOT NULL,
  key text COLLATE "C" NOT NULL,
  number text NOT NULL,
  expires date,
  status text NOT NULL,
  -- Null for a card of which only the number is known.
  member_key text COLLATE "C",
  PRIMARY KEY (key, region)
);
CREATE INDEX cards_of_member ON cards (member_key);

CREATE TABLE segments (
  hash text PRIMARY KEY,
  bytes bytea NOT NULL
);

CREATE TABLE rosters (
  built bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  roster_id uuid NOT NULL UNIQUE,
  built_at timestamptz NOT NULL,
  manifest text NOT NULL,
  signature text NOT NULL
);
