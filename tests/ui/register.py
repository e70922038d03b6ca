"""Two registers compared, for tests: what their tables say and who recorded it, but for when."""

import sqlite3

# Left out, since two meetings never have it in common: instants and measured time; ids, which are places in the ledger, so
# that what they mean is compared by its label; a register's own name and key; how turns went, which nobody enters in a
# script; the digests of personal texts, which are salted: the texts are compared. Motions and resolutions are known
# by what they say: live they get the next number, in the script the one that the papers of that meeting used.
TIMES = ("_at", "_ms", "seconds")
PLANNED = ("starts_at", "ends_at")
OWN = {"register": ("uuid", "key"), "motion": ("label",), "resolution": ("label",)}
NOT_COMPARED = ("ledger", "checkpoint", "personal", "token", "turn", "slip", "urn")
SAME = {"turn.ended": "speech.given"}  # both make the speech


def opened(path):
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    return database


def tables(database):
    rows = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return [name for name, in map(tuple, rows) if name not in NOT_COMPARED and not name.startswith("search")]


def references(database, table):
    return {row["from"]: row["table"] for row in database.execute(f'PRAGMA foreign_key_list("{table}")')}


def meaning(database, table, key):
    """What the thing @key of @table is called."""
    if key is None:
        return None
    row = database.execute(f'SELECT * FROM "{table}" WHERE id = ?', (key,)).fetchone()
    if table == "vote":
        return meaning(database, "motion", row["motion"])
    return row["title"] if table == "motion" else row["label"]


def is_compared(table, column):
    timed = column.endswith(TIMES) and column not in PLANNED and column != "speech_seconds"
    return column != "id" and not timed and column not in OWN.get(table, ())


def rows(database, table):
    to = references(database, table)
    texts = {row["digest"]: row["value"] for row in database.execute("SELECT digest, value FROM personal")}
    found = []
    for row in database.execute(f'SELECT * FROM "{table}" ORDER BY 1, 2'):
        found.append({column: meaning(database, to[column], row[column]) if column in to else texts.get(row[column], row[column])
                      for column in row.keys() if is_compared(table, column)})
    return found


def ledger(database):
    """Who recorded what, in order."""
    kinds = database.execute("SELECT kind, actor FROM ledger ORDER BY seq").fetchall()
    kinds = [(SAME.get(row["kind"], row["kind"]), row["actor"]) for row in kinds]
    return [row for row in kinds if not row[0].startswith("turn.")]


def differs(name, one, other):
    for number, (a, b) in enumerate(zip(one, other)):
        if a != b:
            return [f"{name} {number}: {a} is not {b}"]
    return [] if len(one) == len(other) else [f"{name}: {len(one)} is not {len(other)}"]


def compared(path, other_path):
    """The differences, a sentence each."""
    one, other = opened(path), opened(other_path)
    found = differs("tables", tables(one), tables(other)) + differs("ledger", ledger(one), ledger(other))
    for table in tables(one):
        found += differs(table, rows(one, table), rows(other, table))
    return found
