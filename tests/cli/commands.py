"""Runs linlictl as a person would: exit codes, sentences, figures. Prints TAP."""

import fcntl
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import unicodedata

from tap import Skip, case, run_cases
from terminal import LINLICTL, ENV, ROOT, act, demo, digest, expect, finish, path, rows, run, write

NOBODY = 65534


# Usage


@case
def help_and_usage():
    expect(0, "Exit codes", "--help")
    expect(2, "Usage", )
    expect(2, "there is no command “frobnicate”", "frobnicate")
    expect(0, "linlictl", "--version")
    commands = [line.split()[0] for line in run("--help")[1].splitlines() if line.startswith("  ")]
    assert {"decide", "deadline", "show", "stats", "import", "backup", "restore", "verify-backup"} <= set(commands)
    for command in commands:
        expect(0, "Usage:", command, "--help")
        expect(2, "Unknown option --frobnicate", command, "--frobnicate")
        if command not in ("audit", "search"):  # which take any number of papers, of words
            expect(2, f"Usage: linlictl {command}", command, *["x"] * 9)


@case
def usage_of_each():
    for args in (["show"], ["show", "x"], ["show", "x", "everything"], ["show", "x", "tasks", "y"],
                 ["show", "x", "meeting"], ["stats"], ["backup", "x"], ["restore", "x"], ["verify-backup"],
                 ["import", "people", "x"], ["import", "papers", "x", "y"], ["export", "people", "x"], ["export", "papers", "x", "y"], ["decide"], ["deadline"],
                 ["deadline", "2026-01-01"], ["deadline", "2026-01-01", "--working-days", "1", "--calendar-days", "1"],
                 ["new", "x"], ["play", "x"], ["demo"], ["search", "x"]):
        expect(2, "Usage: linlictl " + args[0], *args)


# Questions


@case
def decide_one():
    count = ["--date", "2026-03-21", "--all", "45", "--present", "33", "--against", "12", "--abstain", "5"]
    out = expect(0, "Not passed", "decide", "U2", *count, "--for", "16")
    assert "16×2＝32，不大于33，未通过" in out, out
    assert "16×2 = 32, not more than 33" in expect(0, "", "decide", "U2", *count, "--for", "16", "--lang", "en")
    answer = json.loads(expect(0, "", "decide", "U2", *count, "--for", "16", "--json"))
    assert answer["result"] == "FAILED" and [s["what"] for s in answer["calculation"]] == ["quorum", "majority"]
    expect(0, "No quorum", "decide", "U2", "--date", "2026-03-21", "--all", "45", "--present", "29", "--for", "29")
    expect(3, "whole number", "decide", "U2", *count, "--for", "frac")
    expect(3, "More take part than are entitled", "decide", "U2", "--all", "45", "--present", "46", "--for", "1")
    expect(3, "There are more votes", "decide", "U2", *count, "--for", "17")
    expect(3, "U99", "decide", "U99", *count, "--for", "16")
    expect(3, "not a date", "decide", "U2", "--date", "2026-02-30", "--all", "45", "--present", "33", "--for", "1")
    expect(3, "is missing", "decide", "U2", "--rules", path("nowhere"), "--all", "45", "--date", "2026-01-01")


@case
def deadline_one():
    for start, days, due in (("2025-01-24", 3, "2025-02-05"), ("2025-12-31", 5, "2026-01-08"),
                             ("2026-02-12", 5, "2026-02-26"), ("2026-09-30", 3, "2026-10-10")):
        expect(0, due, "deadline", start, "--working-days", str(days))
    expect(0, "2026-02-24", "deadline", "2026-02-06", "--calendar-days", "15", "--roll")
    expect(0, "2026-02-21", "deadline", "2026-02-06", "--calendar-days", "15")
    expect(0, "provisional", "deadline", "2027-12-30", "--working-days", "5")
    expect(3, "not a date", "deadline", "2026-02-30", "--working-days", "3")
    expect(3, "whole number", "deadline", "2026-02-20", "--working-days", "3.5")


@case
def batch_lines():
    lines = ['{"rule":"U2","date":"2026-03-21","all":45,"present":33,"for":26,"against":5,"abstain":2}\r\n',
             '{"rule":"U2","date":"2026-03-21","all":45,"present":33,"for":26,"against":5,"abstain":9}\n',
             '\n', 'x' * 70000 + '\n', 'y' * 900000 + '\n',
             '{"rule":"U2","date":"2026-03-21","all":45,"present":33,"for":16,"against":12,"abstain":5}']
    out = expect(0, "", "decide", "--batch", stdin="".join(lines).encode())
    answers = [json.loads(line) for line in out.splitlines()]
    assert len(answers) == len(lines), out
    assert [a.get("result", "error") for a in answers] == ["PASSED", "error", "error", "error", "error", "FAILED"]
    assert "65536 bytes" in answers[3]["error"] and "65536 bytes" in answers[4]["error"]
    file = write("lines", '{"from":"2025-01-24","working_days":3}\n' * 3)
    assert expect(0, "", "deadline", "--batch", file) == '{"due":"2025-02-05","provisional":false}\n' * 3
    assert expect(0, "", "decide", "--batch", "-", stdin=b"") == ""
    expect(3, "does not exist", "decide", "--batch", path("nowhere"))
    expect(3, "could not be read", "decide", "--batch", ROOT)


@case
def batch_answers_at_once():
    child = subprocess.Popen([LINLICTL, "deadline", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENV)
    for _ in range(3):
        child.stdin.write(b'{"from":"2025-01-24","working_days":3}\n')
        child.stdin.flush()
        assert json.loads(child.stdout.readline())["due"] == "2025-02-05"
    child.stdin.close()
    assert child.wait() == 0 and child.stdout.read() == b""


@case
def full_output():
    register = demo("full.linli")
    for args in (["--help"], ["acts"], ["show", register, "tasks"], ["show", "rules"], ["stats", register, "--json"],
                 ["verify-backup", register], ["deadline", "2026-01-05", "--working-days", "1"]):
        with open("/dev/full", "wb") as full:
            expect(3, "could not be written", *args, stdout=full)
    with open("/dev/full", "wb") as full:
        expect(3, "no room left", "decide", "--batch", stdin=b"{}\n", stdout=full)


# Registers


@case
def demo_figures():
    register = demo("figures.linli")
    stats = {(r["rate"], r["of"]): r["text"] for r in rows("stats", register, "--as-of", "2026-08-10", "--json")}
    for name, text in (("closure", "3/3＝100.00%"), ("on_time", "2/3＝66.67%"), ("on_time_original", "1/3＝33.33%"),
                       ("extensions", "1"), ("response", "32/36＝88.89%"), ("satisfaction", "29/32＝90.63%"),
                       ("satisfied", "22/32＝68.75%"), ("rectification", "0/0＝—"), ("objection_reply", "2/2＝100.00%")):
        assert stats[name, None] == text, (name, stats)
    assert stats["participation", "HY-2026-003"] == "33/45＝73.33%"
    out = expect(0, "As of 2026-08-10", "stats", register, "--as-of", "2026-08-10")
    assert "33/45＝73.33%" in out
    early = {r["rate"]: r["text"] for r in rows("stats", register, "--as-of", "2026-06-10", "--json")}
    assert early["closure"] == "1/3＝33.33%" and early["on_time"] == "0/1＝0.00%", early
    expect(3, "not a date", "stats", register, "--as-of", "2026-06-31")


@case
def search_words():
    register = demo("search.linli")
    found = rows("search", register, "晾衣", "--json")
    assert [r["label"] for r in found if r["is"] == "task"] == ["RW-2026-002", "RW-2026-001"], found
    assert {r["is"]: r["count"] for r in found}["motion"] == 4
    assert [r["title"] for r in rows("search", register, "代表07", "建成", "--json")] == ["高层住户无处晾晒，飞线挂衣存在隐患"]
    assert len(rows("search", register, "代表", "--json")) < len(rows("search", register, "代表", "--all", "--json"))
    assert "SQ-2026-014" in expect(0, "SQ-2026-001", "search", register, "sq-2026")
    for words in (['"'], ["*"], ["晾衣 OR 飞线"], ["a" * 1000], ["😀"], ["\udcff"]):
        expect(0, "Nothing in the register", "search", register, *words)


@case
def show_lists():
    register = demo("show.linli")
    sizes = {"register": 1, "people": 50, "bodies": 2, "requests": 2, "topics": 1, "meetings": 2, "votes": 4,
             "resolutions": 1, "tasks": 3, "notices": 2, "objections": 2}
    for what, size in sizes.items():
        assert len(rows("show", register, what, "--json")) == size, what
        assert len(expect(0, "", "show", register, what).splitlines()) > size
    tasks = {t["label"]: t for t in rows("show", register, "tasks", "--json", "--as-of", "2026-08-10")}
    assert (tasks["RW-2026-001"]["badge"], tasks["RW-2026-001"]["badge_days"]) == ("red", 2)
    assert [tasks[f"RW-2026-00{i}"]["badge"] for i in (2, 3)] == ["green", "green"]
    for day, words in (("2026-05-19", "overdue 1 working day "), ("2026-07-28", "due soon: 3 working days left"),
                       ("2026-05-12", "on time")):
        expect(0, words, "show", register, "tasks", "--as-of", day)
    expect(0, "16×2＝32≤32", "show", register, "votes")


@case
def show_meeting():
    register = demo("meeting.linli")
    out = expect(0, "33×3＝99≥45×2＝90, a quorum", "show", register, "meeting", "HY-2026-003")
    for words in ("赞成26票：26×2＝52，大于33，通过", "代表07", "三处空地离楼都在五十步内", "closed 2 working days late",
                  "Actual min", "HY-2026-003/minutes/1", "事假"):
        assert words in out, words
    parts = rows("show", register, "meeting", "HY-2026-003", "--json")
    count = {}
    for part in parts:
        count[part["is"]] = count.get(part["is"], 0) + 1
    assert count == {"meeting": 1, "item": 7, "attendance": 49, "speech": 6, "motion": 3, "vote": 3, "resolution": 1,
                     "task": 3, "paper": 3}, count
    expect(3, "There is no meeting “HY-1”", "show", register, "meeting", "HY-1")


@case
def show_columns_align():
    """The badge stands behind columns whose texts are wide in one row and wider in the next."""
    out = expect(0, "", "show", demo("wide.linli"), "tasks", "--as-of", "2026-08-10")
    places = set()
    for line in out.splitlines():
        before = re.split("  (?:red|green|Badge) ", line)[0]
        places.add(sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in before))
    assert len(out.splitlines()) == 4 and len(places) == 1, (places, out)


@case
def show_rules():
    for args in ([demo("rules.linli"), "rules"], ["rules"]):
        out = expect(0, "U2", "show", *args, "--date", "2026-03-21", "--body", "residents_reps")
        assert "at least 2/3 of everyone entitled" in out and "House rule" in out and "V3" not in out
    by_id = {r["id"]: r for r in rows("show", "rules", "--date", "2026-03-21", "--json")}
    assert by_id["U2"]["valid_from"] == "2026-01-01" and by_id["U3"]["quorum_strict"] == 1
    assert {r["id"]: r for r in rows("show", "rules", "--date", "2025-03-21", "--json")}["U1"]["valid_to"] == "2025-12-31"
    expect(0, "appeal_accept", "show", "limits")


@case
def erased_person_is_a_dash():
    register = demo("erased.linli")
    file = write("one.csv", "label,name,phone\n居民001,张三,13800000001\n")
    expect(0, "Added 1", "import", "people", register, file, "--actor", "工作人员甲", "--at", "2026-09-01T09:00")
    expect(0, "138****0001", "show", register, "people")
    script = write("erase", '{"at":"2026-09-02T09:00","actor":"工作人员甲","do":"person.erase","person":"居民001",'
                            '"reason":"申请"}\n')
    expect(0, "1 acts done", "play", register, script)
    person = [p for p in rows("show", register, "people", "--json") if p["label"] == "居民001"][0]
    assert person["name"] is None and person["phone"] is None and person["erased_at"]
    expect(3, "erased by law", "import", "people", register, file, "--actor", "工作人员甲")


@case
def slip_of_a_request():
    register, slip = demo("slip.linli"), path("slip.pdf")
    expect(0, "Wrote", "slip", register, "SQ-2026-014", slip)
    text = subprocess.run(["pdftotext", "-layout", slip, "-"], stdout=subprocess.PIPE).stdout.decode()
    for word in ("诉求受理单", "SQ-2026-014", "2026年8月5日", "代表22", "2个工作日", "非法律规定", "工作人员甲"):
        assert word in text, (word, text)
    pages = subprocess.run(["pdfinfo", slip], stdout=subprocess.PIPE).stdout.decode()
    assert "Pages:" in pages and pages.split("Pages:")[1].split()[0] == "1", pages
    expect(1, "exists already", "slip", register, "SQ-2026-014", write("kept", "kept"))
    expect(3, "There is no request", "slip", register, "SQ-9", path("none.pdf"))
    long = "请修路灯，我的电话13812345678。" * 600
    expect(0, "acts done", "play", register, write("long", act("2026-09-01T09:00", "request.register", label="L", source="walk_in",
                                                               contact="张三 13812345678", text=long)))
    expect(0, "Wrote", "slip", register, "L", path("long.pdf"))
    text = subprocess.run(["pdftotext", path("long.pdf"), "-"], stdout=subprocess.PIPE).stdout.decode()
    pages = subprocess.run(["pdfinfo", path("long.pdf")], stdout=subprocess.PIPE).stdout.decode()
    assert "13812345678" not in text.replace("\n", "") and "张三" not in text and "已留联系方式" in text
    assert pages.split("Pages:")[1].split()[0] == "1", pages


# Files that cannot be


READERS = (["show", "FILE", "tasks"], ["stats", "FILE"], ["search", "FILE", "晾衣"], ["verify-backup", "FILE"], ["backup", "FILE", "TO"],
           ["restore", "FILE", "TO"], ["play", "FILE", "SCRIPT"], ["import", "people", "FILE", "CSV", "--actor", "x"])


def every_reader(file, sentence, status=None):
    script, csv = write("empty", "# nothing\n"), write("any.csv", "label\nA\n")
    before = digest(file) if os.path.isfile(file) else None
    for args in READERS:
        real = [{"FILE": file, "TO": path("to.linli"), "SCRIPT": script, "CSV": csv}.get(a, a) for a in args]
        expect(status(args) if status else 3, sentence, *real)
    assert before is None or digest(file) == before
    assert not os.path.exists(path("to.linli"))


@case
def missing_file():
    every_reader(path("nowhere.linli"), "does not exist")
    expect(3, "nowhere", "show", path("nowhere/x.linli"), "tasks")
    expect(3, "does not exist", "play", demo("play.linli"), path("nowhere"))
    expect(3, "does not exist", "import", "people", demo("csv.linli"), path("nowhere"))


@case
def foreign_file():
    every_reader(write("foreign.linli", "not a register" * 100), "is not a Linli register")
    every_reader(write("empty.linli", ""), "is not a Linli register")
    every_reader(ROOT, "is not a Linli register")
    other = path("other.linli")
    db = sqlite3.connect(other)
    db.execute("CREATE TABLE t (x)")
    db.commit()
    db.close()
    every_reader(other, "is not a Linli register")


@case
def newer_schema():
    register = demo("newer.linli")
    with open(register, "r+b") as file:
        file.seek(60)
        file.write((9).to_bytes(4, "big"))
    every_reader(register, "newer Linli")


@case
def truncated_register():
    register = demo("cut.linli")
    os.truncate(register, os.path.getsize(register) // 2 // 4096 * 4096)
    every_reader(register, "damaged", lambda args: 1 if args[0] == "verify-backup" else 3)


@case
def altered_ledger():
    register = demo("altered.linli")
    db = sqlite3.connect(register)
    db.execute("DROP TRIGGER ledger_update")
    db.execute("UPDATE ledger SET at_ms = at_ms + 1 WHERE seq = 200")
    db.commit()
    db.close()
    every_reader(register, "chain breaks at entry 200", lambda args: 1 if args[0] == "verify-backup" else 3)


@case
def locked_register():
    register = demo("locked.linli")
    with open(register + ".lock", "w") as lock:
        lock.write("someone@desk, linli 77\n")
        lock.flush()
        fcntl.flock(lock, fcntl.LOCK_EX)
        csv, script = write("any.csv", "label\nA\n"), write("empty", "# nothing\n")
        for args in (["backup", register, path("to.linli")], ["play", register, script],
                     ["import", "people", register, csv, "--actor", "工作人员甲"], ["restore", demo("b.linli"), register]):
            expect(3, "open for writing elsewhere (someone@desk, linli 77)", *args)
        expect(0, "RW-2026-001", "show", register, "tasks")
        expect(0, "Verified", "verify-backup", register)
    expect(0, "Made and verified", "backup", register, path("unlocked.linli"))


def as_nobody(folder):
    """What runs the program without the superuser's freedom to write everywhere."""
    if os.getuid() != 0:
        return ()
    prefix = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
    try:
        if run("show", os.path.join(folder, "r.linli"), "tasks", prefix=prefix)[0] == 0:
            return prefix
    except FileNotFoundError:
        pass
    raise Skip("another user cannot be taken on here")


@case
def read_only_folder():
    folder = path("readonly")
    os.mkdir(folder)
    shutil.copy(demo("ro.linli"), os.path.join(folder, "r.linli"))
    register, csv = os.path.join(folder, "r.linli"), write("any.csv", "label\nA\n")
    os.chmod(register, 0o444)
    os.chmod(folder, 0o555)
    try:
        prefix = as_nobody(folder)
        expect(3, "Permission denied", "backup", register, os.path.join(folder, "to"), prefix=prefix)
        expect(3, "Permission denied", "restore", register, os.path.join(folder, "to"), prefix=prefix)
        expect(3, "Permission denied", "import", "people", register, csv, "--actor", "工作人员甲", prefix=prefix)
        expect(3, "Permission denied", "demo", os.path.join(folder, "demo"), prefix=prefix)
        expect(0, "RW-2026-001", "show", register, "tasks", prefix=prefix)
        expect(0, "Would add 1", "import", "people", register, csv, "--actor", "工作人员甲", "-n", prefix=prefix)
        assert sorted(os.listdir(folder)) == ["r.linli"]
    finally:
        os.chmod(folder, 0o755)


# Scripts


@case
def script_that_fails():
    good = act("2026-09-01T09:00", "person.add", label="居民901", office="resident")
    for bad, sentence, status in (
            ('{"at":"2026-09-01T09:01","do":\n', "Line 3: ", 3),
            (act("2026-09-01T09:01", "person.dance", label="x"), "Line 3: There is no act “person.dance”", 3),
            (act("2026-09-01T09:01", "person.add", label="居民902", office="king"), "Line 3: ", 3),
            (act("2026-02-30T09:01", "person.add", label="居民902", office="resident"), "Line 3: ", 3),
            (act("2026-09-01T08:00", "person.add", label="居民902", office="resident"), "before the last entry", 3),
            (act("2026-09-01T09:01", "body.add", name="x", rule="U99"), "Line 3: ", 3),
            (act("2026-09-01T09:01", "person.add", label="居民901", office="resident"), "Line 3: ", 1)):
        register = demo("script.linli")
        out = run("play", register, write("bad", "# a script\n" + good + bad + good))
        assert out[0] == status and sentence in out[2] and "1 acts were done before it" in out[2], (bad, out)
        assert rows("show", register, "register", "--json")[0]["entries"] == 297
        before = digest(register)
        expect(status, "0 acts were done before it", "play", register, write("worse", bad))
        assert digest(register) == before, bad


@case
def script_dry_run():
    register = demo("dry.linli")
    before = digest(register)
    expect(0, "1 acts done", "play", register, "--dry-run",
           write("good", act("2026-09-01T09:00", "person.add", label="居民901", office="resident")))
    assert digest(register) == before


def page(name):
    with open(os.path.join(os.environ["LINLI_DATADIR"], "doc", name), encoding="utf-8") as file:
        return file.read()


@case
def documented_example():
    """The small scenario of data/doc/script.md plays as it is printed there, and its table is the program's."""
    text = page("script.md")
    script = text.split("```jsonl\n")[1].split("```")[0]
    register = path("example.linli")
    expect(0, "Made the register", "new", register, "--name", "示例社区", "--at", "2026-01-05T08:00")
    expect(0, "3 refused as expected", "play", register, write("example", script), "--expect-refusals")
    assert rows("show", register, "votes", "--json")[0]["result"] == "PASSED"
    for row in rows("acts", "--json"):
        line = f"| `{row['name']}` | {row['members'].replace('|', chr(92) + '|')} | {row['summary']} |"
        assert line in text.splitlines(), "script.md lacks this line:\n" + line


@case
def documented_rules():
    register = demo("own.linli")
    os.mkdir(register + ".rules")
    rule, limits = [part.split("```")[0] for part in page("rules.md").split("```json\n")[1:]]
    write("own.linli.rules/own.json", rule)
    write("own.linli.rules/limits.json", limits)
    out = expect(0, "陈巷社区议事规则第五条", "show", register, "rules", "--date", "2026-03-21", "--json")
    assert [r["house"] for r in json.loads(out) if r["id"] == "CX-1"] == [1]
    assert [r["value"] for r in rows("show", register, "limits", "--json") if r["name"] == "objection_reply"] == [3]
    expect(0, "Passed", "decide", "CX-1", "--rules", register + ".rules", "--date", "2026-03-21", "--all", "9",
           "--present", "6", "--for", "4")
    write("own.linli.rules/own.json", rule.replace('"strict"', '"strickt"'))
    expect(3, "own.json: CX-1: ", "show", register, "rules")


@case
def documented_shapes():
    """Every member that --json prints is named in data/doc/json.md."""
    register, text = demo("shapes.linli"), page("json.md")
    for args in [["show", register, w] for w in ("register", "people", "bodies", "requests", "topics", "meetings", "votes",
                                                 "resolutions", "tasks", "notices", "objections", "rules", "limits")] \
            + [["show", register, "meeting", "HY-2026-003"], ["stats", register], ["search", register, "晾衣"],
               ["verify-backup", register], ["acts"]]:
        for row in rows(*args, "--json"):
            assert not [m for m in row if f"`{m}`" not in text], (args, row)
    for row in rows("stats", register, "--json"):
        assert f"| {row['rate']} " in text, row["rate"]


sys.exit(finish(run_cases()))
