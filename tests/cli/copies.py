"""Backups made, checked and restored by linlictl, with the files beside them. Prints TAP. Argument: linlictl."""

import json
import os
import sqlite3
import sys

from tap import case, run_cases
from terminal import ROOT, act, demo, digest, expect, finish, path, rows, run, write


@case
def backup_and_restore():
    register, copy = demo("live.linli"), path("copy.linli")
    expect(0, "Made and verified the backup", "backup", register, copy)
    out = expect(0, "296 entries", "verify-backup", copy)
    head = rows("show", register, "register", "--json")[0]["head"]
    assert head in out and rows("verify-backup", copy, "--json")[0]["verified"] == 1
    expect(0, "Restored", "restore", copy, path("new.linli"))
    expect(0, "before-restore", "restore", copy, register)
    expect(0, "acts done", "play", register,
           write("more", act("2026-09-01T09:00", "person.add", label="居民901", office="resident")))
    before = digest(register)
    expect(1, "would lose the newer ones", "restore", copy, register)
    expect(0, "Made the demo", "demo", path("second.linli"))
    expect(1, "is another register", "restore", copy, path("second.linli"))
    assert before == digest(register)
    expect(3, "nowhere", "backup", register, path("nowhere/copy.linli"))


@case
def no_room_is_told_of_the_copy():
    copy, back = path("small.linli"), path("small-back.linli")
    expect(0, "Made and verified", "backup", demo("small-live.linli"), copy)
    limited = ("sh", "-c", 'trap "" XFSZ; ulimit -f 100; exec "$0" "$@"')
    code, out, err = run("restore", copy, back, prefix=limited)
    assert code == 3 and f"no room left to write “{back}”" in err, (code, out, err)
    assert [name for name in os.listdir(ROOT) if name.startswith("small-back")] == ["small-back.linli.lock"]


@case
def attached_files_go_along():
    register, copy, back = demo("files.linli"), path("files-copy.linli"), path("files-back.linli")
    who = ["--actor", "工作人员甲", "--at", "2026-09-01T09:00"]
    picture = write("灯.jpg", b"\xff\xd8\xff\xe0 a lamp")
    expect(0, "image/jpeg, 11 bytes", "attach", register, "SQ-2026-014", picture, *who)
    expect(0, "application/pdf", "attach", register, "YT-2026-003", write("plan", b"%PDF-1.4\n..."), *who)
    expect(1, "attached here already", "attach", register, "SQ-2026-014", picture, *who)
    expect(1, "no kind known", "attach", register, "SQ-2026-014", write("run.pdf", b"MZ\x90\x00"), *who)
    expect(1, "is a folder", "attach", register, "SQ-2026-014", ROOT, *who)
    expect(1, "may not do this", "attach", register, "SQ-2026-014", write("b.txt", "b"), "--actor", "代表01", *who[2:])
    expect(3, "There is no request", "attach", register, "SQ-1", picture, *who)
    with open(path("big"), "wb") as file:
        file.truncate(200 << 20)
    expect(1, "larger than 50 MB", "attach", register, "SQ-2026-014", path("big"), *who)
    expect(0, "Made and verified", "backup", register, copy)
    expect(0, "Verified", "verify-backup", copy)
    expect(0, "Restored", "restore", copy, back)
    expect(0, "2 attached files are as they were", "audit", back)
    stored = [os.path.join(folder, name) for folder, _, names in os.walk(back + ".files") for name in names]
    os.unlink(stored[0])
    expect(1, "is missing beside the register", "audit", back)
    expect(1, "is not in the backup", "backup", back, path("files-third.linli"))
    expect(1, "a file that is missing beside the copy", "verify-backup", path("files-third.linli"))


@case
def altered_table_is_found():
    register = demo("table.linli")
    db = sqlite3.connect(register)
    db.execute("UPDATE task SET title = 'x' WHERE label = 'RW-2026-001'")
    db.commit()
    db.close()
    before = digest(register)
    expect(1, "the ledger says 晾衣区放样, the file says x", "verify-backup", register)
    found = json.loads(run("verify-backup", register, "--json")[1])
    assert found[0]["verified"] == 0 and found[1]["table"] == "task" and found[1]["column"] == "title"
    assert digest(register) == before


sys.exit(finish(run_cases()))
