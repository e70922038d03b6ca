"""Plays a village's year from village.jsonl and looks at the figures that come of it. Prints TAP."""

import os
import sys

from tap import case, run_cases
from terminal import ROOT, expect, finish
from terminal import rows as records

SCRIPT = sys.argv[2]
REGISTER = os.path.join(ROOT, "village.linli")


def rows(*args):
    return records(*args, "--json")


def contents():
    with open(REGISTER, "rb") as file:
        return file.read()


@case
def plays_with_its_refusals():
    expect(0, "Made the register", "new", REGISTER, "--name", "槐荫村村民委员会", "--kind", "villagers",
           "--community", "traditional", "--at", "2026-02-01T08:00")
    before = contents()
    for more in (["--dry-run"], []):
        assert contents() == before
        expect(0, "263 acts done, 39 refused as expected", "play", REGISTER, SCRIPT, "--expect-refusals", *more)


@case
def votes():
    wanted = {"HY-1/M2": ("PASSED", 15, 13, 1, 1, 0, 0, 0), "HY-1/M1": ("PASSED", 14, 10, 3, 1, 0, 0, 0),
              "HY-1/M4": ("PASSED", 14, 8, 3, 0, 2, 1, 1), "HY-3/M1": ("FAILED", 16, 2, 13, 1, 0, 0, 0)}
    names = ("result", "present", "for", "against", "abstain", "invalid", "unreturned", "recounted")
    found = {v["label"]: v for v in rows("show", REGISTER, "votes")}
    assert {label: tuple(v[n] for n in names) for label, v in found.items()} == wanted, found
    assert {(v["rule"], v["entitled"], v["state"]) for v in found.values()} == {("V3", 20, "announced")}


@case
def meetings():
    found = {m["label"]: (m["state"], m["arrived"], m["continues"]) for m in rows("show", REGISTER, "meetings")}
    assert found == {"HY-1": ("archived", 15, None), "HY-2": ("archived", 12, None),
                     "HY-3": ("archived", 16, "HY-2")}, found
    parts = rows("show", REGISTER, "meeting", "HY-1")
    assert [p["state"] for p in parts if p["is"] == "motion" and p["label"].endswith("M3")] == ["tabled"]
    assert sorted(p["kind"] for p in parts if p["is"] == "pause") == ["recess", "suspension"], parts
    papers = {p["label"]: p["state"] for p in parts if p["is"] == "paper"}
    assert papers == {"HY-1/minutes/1": "issued", "HY-1/minutes/2": "issued", "HY-1/record/1": "issued",
                      "HY-1/notice/1": "draft"}, papers


@case
def tasks_and_rates():
    found = {t["label"]: t for t in rows("show", REGISTER, "tasks", "--as-of", "2026-07-08")}
    late = found["RW-1"]
    assert (late["original_due"], late["due"], late["done_on"], late["badge"], late["badge_days"]) \
        == ("2026-05-29", "2026-06-12", "2026-06-30", "red", 11), late
    assert (late["returns"], late["escalations"], late["extensions"]) == (2, 1, 1), late  # returned once, reopened once
    assert found["RW-2"]["badge"] == "green"
    rates = {(r["rate"], r["of"]): r["text"] for r in rows("stats", REGISTER, "--as-of", "2026-07-08")}
    for name, text in (("closure", "2/2＝100.00%"), ("on_time", "1/2＝50.00%"), ("extensions", "1"),
                       ("satisfaction", "25/28＝89.29%"), ("satisfied", "20/28＝71.43%"),
                       ("response", "29/31＝93.55%"), ("objection_reply", "1/1＝100.00%")):
        assert rates[name, None] == text, (name, rates)
    assert rates["participation", "HY-1"] == "15/20＝75.00%" and ("participation", "HY-2") not in rates


@case
def names_and_erasure():
    people = {p["label"]: p for p in rows("show", REGISTER, "people")}
    assert [people[p]["name"] for p in ("主任", "文书甲", "监督员甲", "代表05")] == ["𠮷广田", "严䶮", "周㛃", "李𬀩"]
    assert people["村民22"]["name"] is None and people["村民22"]["erased_at"]
    assert "钱䶮".encode() not in contents()
    assert rows("show", REGISTER, "objections")[0]["text"] is None


@case
def copy_and_audit():
    copy = os.path.join(ROOT, "copy.linli")
    expect(0, "Made and verified the backup", "backup", REGISTER, copy)
    expect(0, "Verified", "verify-backup", copy)
    expect(0, "Restored", "restore", copy, os.path.join(ROOT, "restored.linli"))
    for file in (REGISTER, os.path.join(ROOT, "restored.linli")):
        expect(0, "The register is whole", "audit", file)
    expect(0, "Wrote", "paper", REGISTER, "HY-1/minutes/2", os.path.join(ROOT, "minutes.pdf"))
    expect(1, "Incomplete", "verify", os.path.join(ROOT, "minutes.pdf"), "--register", REGISTER)


sys.exit(finish(run_cases()))
