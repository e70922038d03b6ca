"""A second verifier of register files, written apart from the program: Python's sqlite3, json and hashlib alone.

verify.py FILE …           prints for each "seq head", or what is wrong
verify.py --agree TOOL N   has TOOL make N registers (and damage some), and compares the program's verdicts with ours
"""

import hashlib
import json
import pathlib
import sqlite3
import struct
import subprocess
import sys
import tempfile

APPLICATION_ID = 0x4C6E6C69


def part(data):
    return struct.pack(">I", len(data)) + data


def number(value):
    return part(struct.pack(">q", value))


def text(value):
    return part(value.encode())


def canonical(value):
    """One object: names in byte order, integers, texts and lists of texts; escapes only where needed."""
    def quote(string):
        out = []
        for char in string:
            if char in '"\\':
                out.append("\\" + char)
            elif char in "\n\t":
                out.append({"\n": "\\n", "\t": "\\t"}[char])
            elif ord(char) < 0x20:
                out.append(f"\\u{ord(char):04x}")
            else:
                out.append(char)
        return '"' + "".join(out) + '"'

    def one(item):
        if isinstance(item, bool) or isinstance(item, float) or item is None or isinstance(item, dict):
            raise ValueError(f"{item!r} may not stand in a payload")
        if isinstance(item, int):
            return str(item)
        if isinstance(item, str):
            return quote(item)
        if not all(isinstance(entry, str) for entry in item):
            raise ValueError("a list holds something else than texts")
        return "[" + ",".join(quote(entry) for entry in item) + "]"

    return "{" + ",".join(quote(name) + ":" + one(value[name]) for name in sorted(value, key=str.encode)) + "}"


def check_chain(db):
    rows = db.execute("SELECT seq, at_ms, actor, kind, payload, hash FROM ledger ORDER BY seq").fetchall()
    if not rows:
        raise ValueError("the ledger is empty")
    uuid, head, heads = json.loads(rows[0][4])["uuid"], bytes(32), {}
    for place, (seq, at_ms, actor, kind, payload, stored) in enumerate(rows, 1):
        if seq != place:
            raise ValueError(f"entry {place} is missing")
        data = text("linli-v1") + text(uuid) + number(seq) + number(at_ms) + number(actor) + text(kind)
        head = hashlib.sha256(data + text(payload) + part(head)).digest()
        if head != stored:
            raise ValueError(f"the chain breaks at entry {seq}")
        if canonical(json.loads(payload)) != payload:
            raise ValueError(f"the payload of entry {seq} is not canonical")
        heads[seq] = head
    for number_, (id_, seq, stored) in enumerate(db.execute("SELECT id, seq, head FROM checkpoint ORDER BY id"), 1):
        if id_ != number_ or heads.get(seq) != stored:
            raise ValueError(f"checkpoint {id_} does not fit")
    return len(rows), head


def digests_of(db):
    """What the ledger says stands in the table of personal values: 64 hex digits that are not a key or hash."""
    found = set()
    for kind, payload in db.execute("SELECT kind, payload FROM ledger ORDER BY seq"):
        members = json.loads(payload)
        if kind.endswith(".erased"):
            found -= set(members["digests"])
        names = {"person.added": ["name", "phone", "address"], "person.changed": ["name", "phone", "address"],
                 "paper.issued": ["facts"], "request.registered": ["text", "contact"], "file.attached": ["name"], "objection.submitted": ["text"],
                 "feedback.given": ["text"], "speech.given": ["text"], "speech.corrected": ["text"], "turn.noted": ["text"],
                 "turn.ended": ["text"], "breakout.noted": ["text"], "breakout.merged": ["text"]}.get(kind, [])
        found |= {members[name] for name in names if name in members}
    return found


def check_personal(db):
    expected = digests_of(db)
    for digest, salt, value in db.execute("SELECT digest, salt, value FROM personal"):
        data = text("linli-personal-v1") + part(salt) + text(value)
        if hashlib.sha256(data).hexdigest() != digest or digest not in expected:
            raise ValueError(f"the personal value {digest[:8]} does not fit")
        expected.discard(digest)
    if expected:
        raise ValueError(f"{len(expected)} personal values are missing")


def verify(path):
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise ValueError("not a register")
        size, head = check_chain(db)
        check_personal(db)
        return f"{size} {head.hex()}"
    except (ValueError, KeyError, TypeError, sqlite3.Error, UnicodeError) as error:
        return f"wrong: {error}"
    finally:
        db.close()


def agree(tool, count):
    """TOOL FOLDER N prints a line for each register: its name, then "size head" or "wrong"."""
    with tempfile.TemporaryDirectory() as folder:
        told = subprocess.run([tool, folder, count], stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout
        lines = [line.split(" ", 1) for line in told.splitlines()]
        wrong = 0
        for name, verdict in lines:
            ours = verify(pathlib.Path(folder) / name)
            if ours.split(":")[0] != verdict.split(":")[0]:
                print(f"{name}: the program says “{verdict}”, this one “{ours}”", file=sys.stderr)
                return 1
            wrong += ours.startswith("wrong")
        print(f"{len(lines)} registers, {wrong} of them damaged: both say the same of each")
        return 0 if len(lines) == int(count) + 1 and 0 < wrong < len(lines) else 1


if __name__ == "__main__":
    if sys.argv[1] == "--agree":
        sys.exit(agree(sys.argv[2], sys.argv[3]))
    verdicts = [verify(path) for path in sys.argv[1:]]
    print("\n".join(verdicts))
    sys.exit(any(verdict.startswith("wrong") for verdict in verdicts))
