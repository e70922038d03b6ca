-- The urn of a secret vote while it is open. Not part of the ledger and not of a replay: what stands here says nothing of
-- who voted, and is gone when the vote is over. Slots are random, so that no row tells when it came.

CREATE TABLE slip (
  vote INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32), -- memory-hard, of the code or of the digits
  pair BLOB NOT NULL CHECK (length(pair) = 16), -- the same for both hashes of one slip
  state TEXT NOT NULL CHECK (state IN ('free', 'used', 'spoiled')),
  PRIMARY KEY (vote, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE urn (
  vote INTEGER NOT NULL,
  slot BLOB NOT NULL CHECK (length(slot) = 16),
  box BLOB NOT NULL,
  PRIMARY KEY (vote, slot)
) STRICT, WITHOUT ROWID;
