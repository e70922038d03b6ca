-- The ledger and what stands beside it. These tables are never rebuilt.

CREATE TABLE ledger (
  seq INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  actor INTEGER NOT NULL CHECK (actor >= 0),
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE checkpoint (
  id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL CHECK (seq > 0),
  head BLOB NOT NULL CHECK (length(head) = 32),
  at_ms INTEGER NOT NULL,
  reason TEXT NOT NULL,
  key TEXT NOT NULL,
  signature BLOB NOT NULL
) STRICT;

-- Values that a lawful erasure may remove; the ledger holds only their digests.
CREATE TABLE personal (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  salt BLOB NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The outcome of each write that a person was told about.
CREATE TABLE token (
  token TEXT PRIMARY KEY,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ledger_update BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_delete BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_insert BEFORE INSERT ON ledger
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM ledger)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER checkpoint_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'a checkpoint is final'); END;
CREATE TRIGGER checkpoint_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'a checkpoint is final'); END;
