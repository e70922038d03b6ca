-- The urn of a secret vote while it stands. Not part of the ledger and not of a replay: what is here says nothing of who
-- voted, and is gone when the vote is over. Every row is there from the beginning and keeps its length and place: states are
-- of four letters, an empty place holds as many bytes as a box. So no row, cell or page tells when a ballot came.

CREATE TABLE slip (
  id INTEGER PRIMARY KEY,
  vote INTEGER NOT NULL,
  code BLOB NOT NULL CHECK (length(code) = 32),     -- memory-hard hashes of the code
  digits BLOB NOT NULL CHECK (length(digits) = 32), -- and of the digits
  state TEXT NOT NULL CHECK (state IN ('free', 'used', 'void'))
) STRICT;
CREATE UNIQUE INDEX slip_by_code ON slip (vote, code);
CREATE UNIQUE INDEX slip_by_digits ON slip (vote, digits);

CREATE TABLE urn (
  vote INTEGER NOT NULL,
  place INTEGER NOT NULL,
  taken INTEGER NOT NULL CHECK (taken IN (0, 1)),
  box BLOB NOT NULL CHECK (length(box) = 96),
  PRIMARY KEY (vote, place)
) STRICT, WITHOUT ROWID;
