"""Audits of a register: untouched, with one cell edited, with its chain rewritten, cut and rolled back. Prints TAP.
Arguments: linlictl, the folder of the scenario."""

import hashlib
import os
import random
import shutil
import sqlite3
import struct
import sys
import traceback

LINLICTL = sys.argv[1]
sys.path.insert(0, sys.argv[2])

from scenario import Desk

KEPT = ("ledger", "checkpoint", "personal", "token")
CASES = []


def case(function):
    CASES.append(function)
    return function


def desk():
    if not hasattr(desk, "made"):
        made = desk.made = Desk(LINLICTL)
        made.run("demo", "d.linli")
        made.identities()
        shutil.copy(made.path("d.linli"), made.path("early.linli"))
        for kind in ("record", "notice"):
            made.run("paper", "d.linli", f"HY-2026-003/{kind}/1", f"{kind}.pdf")
            made.sign(f"{kind}.pdf")
    return desk.made


def copied(change, source="d.linli"):
    """Another copy of the register, changed as with a tool of another make."""
    shutil.copy(desk().path(source), desk().path("c.linli"))
    db = sqlite3.connect(desk().path("c.linli"), isolation_level=None)
    db.execute("PRAGMA ignore_check_constraints = ON")
    for (trigger, ) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        sql = db.execute("SELECT sql FROM sqlite_master WHERE name = ?", [trigger]).fetchone()[0]
        db.execute(f"DROP TRIGGER {trigger}")
        TRIGGERS.append(sql)
    told = change(db)
    while TRIGGERS:
        db.execute(TRIGGERS.pop(0))
    db.close()
    return told


TRIGGERS = []


def audit(name="c.linli", *options):
    rows = desk().rows("audit", name, *options)
    return rows[0]["state"], rows[1:]


def texts(rows, state):
    return [f"{row['finding']}: {row['text']}" for row in rows if row["state"] == state]


@case
def the_demo_passes():
    verdict, rows = audit("d.linli")
    assert verdict == "ok" and not texts(rows, "bad"), rows
    findings = {row["finding"] for row in rows}
    assert {"chain", "checkpoint", "tables", "personal", "vote", "paper", "limits"} <= findings, findings


def edited(value):
    return value + 1 if isinstance(value, int) else "x" if value is None else f"{value}x"


def edit_cell(db, table, pick):
    info = db.execute(f"PRAGMA table_info({table})").fetchall()
    columns = [(row[1], row[2]) for row in info if not row[5]]
    keys = [row[1] for row in info if row[5]]
    rows = db.execute(f"SELECT * FROM {table}").fetchall()
    if not rows or not columns:
        return None
    row = dict(zip([c[1] for c in info], pick.choice(rows)))
    column, kind = pick.choice(columns)
    value = (row[column] or 0) + 1 if kind == "INTEGER" else edited(row[column])
    where = " AND ".join(f'"{key}" = ?' for key in keys)
    try:
        db.execute(f'UPDATE {table} SET "{column}" = ? WHERE {where}', [value, *[row[key] for key in keys]])
    except sqlite3.IntegrityError:  # the value stands in another row already, and may stand in one only
        return edit_cell(db, table, pick)
    return column, [str(row[key]) for key in keys]


def names(text, table, column):
    """A reference into the void is found before the tables are compared, and told without its column."""
    return f"“{table}”" in text and f"“{column}”" in text or f"row {table} " in text and "points to nothing" in text


@case
def one_cell_of_each_table():
    pick, seen = random.Random(20260321), 0
    db = sqlite3.connect(desk().path("d.linli"))
    tables = [name for (name, ) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    db.close()
    for table in tables:
        if table in KEPT or table.startswith(("sqlite_", "search")):
            continue
        told = copied(lambda db: edit_cell(db, table, pick))
        if not told:
            continue
        verdict, rows = audit()
        bad = [text for text in texts(rows, "bad") if names(text, table, told[0])]
        assert verdict == "bad" and any(all(key in text for key in told[1]) for text in bad), (table, told, rows)
        seen += 1
    assert seen >= 25, seen


@case
def the_index_of_words():
    """What it hides is told; words that a thing had once may stay."""
    for statement in ("INSERT INTO search (search) VALUES ('delete-all')", "DELETE FROM search_due"):
        copied(lambda db: db.execute(statement))
        verdict, rows = audit()
        assert verdict == "bad" and any("index of words" in text for text in texts(rows, "bad")), (statement, rows)
    copied(lambda db: db.execute("INSERT INTO search (rowid, words) VALUES (2, 'x')"))
    assert audit()[0] == "ok"


@case
def a_personal_value():
    copied(lambda db: db.execute("UPDATE personal SET value = value || 'x' WHERE digest = (SELECT min(digest) FROM personal)"))
    verdict, rows = audit()
    assert verdict == "bad" and any(text.startswith("personal") for text in texts(rows, "bad")), rows


def chain_hash(uuid, row, before):
    digest = hashlib.sha256()
    for part in (b"linli-v1", uuid.encode(), struct.pack(">q", row[0]), struct.pack(">q", row[1]), struct.pack(">q", row[2]),
                 row[3].encode(), row[4].encode(), before):
        digest.update(struct.pack(">I", len(part)) + part)
    return digest.digest()


def rechain(db, rows):
    uuid = db.execute("SELECT uuid FROM register").fetchone()[0]
    before = bytes(32)
    db.execute("DELETE FROM ledger")
    for row in rows:
        before = chain_hash(uuid, row, before)
        db.execute("INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?)", [*row[:5], before])


def ledger(db):
    return [list(row[:5]) for row in db.execute("SELECT * FROM ledger ORDER BY seq")]


@case
def the_attacker_computes_our_chain():
    def unchanged(db):
        old = db.execute("SELECT hash FROM ledger ORDER BY seq").fetchall()
        rechain(db, ledger(db))
        assert db.execute("SELECT hash FROM ledger ORDER BY seq").fetchall() == old
    copied(unchanged)
    assert audit()[0] == "ok"


@case
def an_entry_put_in_and_the_chain_computed_again():
    def insert(db):
        rows = ledger(db)
        at = next(i for i, row in enumerate(rows) if row[3] == "speech.given")
        rows.insert(at, list(rows[at]))
        rechain(db, [[i + 1, *row[1:]] for i, row in enumerate(rows)])
    copied(insert)
    verdict, rows = audit()
    assert verdict == "bad" and any("checkpoint" in text.lower() for text in texts(rows, "bad")), rows


@case
def an_entry_edited_and_the_chain_computed_again():
    def edit(db):
        rows = ledger(db)
        for row in rows:
            if row[3] == "resolution.adopted":
                row[4] = row[4].replace("96000", "69000")
        rechain(db, rows)
        db.execute("UPDATE resolution SET text = replace(text, '96000', '69000')")
    copied(edit)
    verdict, rows = audit()
    assert verdict == "bad" and any("checkpoint" in text.lower() for text in texts(rows, "bad")), rows
    found, rows = desk().verify("record.pdf", "--register", "c.linli") if opens() else ("invalid", [])
    assert found == "invalid", (found, rows)


def opens():
    return "verdict" in desk().run("verify", "record.pdf", "--register", "c.linli", status=None)


@case
def an_older_copy_is_named_by_a_paper():
    """The register as it was before the papers were signed, and one cut off before they were issued."""
    verdict, rows = audit("early.linli")
    assert verdict == "ok" and any("older copy" in text for text in texts(rows, "unknown")), rows
    found, rows = desk().verify("record.pdf", "--register", "early.linli")
    assert any("no such signature" in text for text in texts(rows, "unknown")), (found, rows)


@case
def a_tail_cut_off_is_named_by_a_paper():
    """Within the file a cut register is whole: it is what the register was when it ended there."""
    made = desk()
    with open(os.path.join(os.environ["LINLI_DATADIR"], "demo", "demo.jsonl"), encoding="utf-8") as file:
        lines = file.read().splitlines(keepends=True)
    before = next(i for i, line in enumerate(lines) if "paper.draft" in line)
    after = next(i for i, line in enumerate(lines) if "meeting.plan" in line and "HY-2026-004" in line)
    made.new("long.linli")
    made.write("first", "".join(lines[:before]))
    made.write("second", "".join(lines[before:after]))
    made.run("play", "long.linli", "first")
    shutil.copy(made.path("long.linli"), made.path("cut.linli"))
    made.run("play", "long.linli", "second")
    made.run("paper", "long.linli", "HY-2026-003/minutes/1", "long.pdf")
    made.sign("long.pdf", register="long.linli")
    verdict, rows = audit("cut.linli")
    assert verdict == "ok" and any("end was cut off" in text for text in texts(rows, "unknown")), rows
    found, rows = made.verify("long.pdf", "--register", "cut.linli")
    assert found == "invalid" and any("fewer changes" in text for text in texts(rows, "bad")), (found, rows)


@case
def papers_in_the_same_report():
    made = desk()
    verdict, rows = audit("d.linli", "record.pdf", "notice.pdf", "--authority", "ca.pem")
    assert verdict == "ok" and sum("record.pdf" in text or "notice.pdf" in text for text in texts(rows, "ok")) == 2, rows
    data = bytearray(made.read("record.pdf"))
    data[len(data) // 3] ^= 1
    made.write("bad.pdf", bytes(data))
    verdict, rows = audit("d.linli", "bad.pdf", "--authority", "ca.pem")
    assert verdict == "bad" and any("bad.pdf" in text for text in texts(rows, "bad")), rows


def main():
    print(f"1..{len(CASES)}")
    failed = 0
    for number, function in enumerate(CASES, 1):
        name = function.__name__.replace("_", " ")
        try:
            function()
            print(f"ok {number} {name}", flush=True)
        except Exception:
            failed += 1
            print("".join(f"# {line}\n" for line in traceback.format_exc().splitlines()), end="")
            print(f"not ok {number} {name}", flush=True)
    if hasattr(desk, "made"):
        desk.made.close()
    return failed != 0


sys.exit(main())
