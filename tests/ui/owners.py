"""Owners who vote in writing over two weeks, at the desk: numbered ballots handed out, one of them for three units, taken back on
several days and by several ways, one of them twice. The days pass by what is recorded on them. Arguments: linli."""

import datetime
import pathlib
import sys
import tempfile

from person import at_desk, fill, keys, name_has, ok, press, typed_text, wait
from played import BEFORE, CALLED, CHAIR, TELLERS, shown
from running import (PEOPLE, at, button, demo_lines, enter, entry, find, is_sensitive, open_meeting, open_vote, picture, push,
                     record, register, run_views, seen, take_word, tool, unnamed)

MEETING, TITLE, MOTION = "HY-O", "北侧绿地", "6幢北侧绿地改为晾衣区"
OWNERS = [f"代表{n:02}" for n in range(7, 13)]
SERIAL, CHANNEL = "Serial number of the ballot that comes back", "How it came back"

# No clock of a machine lies in the days of the ballot, so the last entry is always now.
FIRST = max(datetime.date.today(), datetime.date(2026, 4, 1)) + datetime.timedelta(days=20)


def day(number, time="09:00"):
    return f"{FIRST + datetime.timedelta(days=number)}T{time}"


def lines():
    """Six owners, the first of three units; their motion is before them on the first day."""
    body, first = "6幢业主", day(0)
    seats = [at(BEFORE, "seat.add", body=body, person=one, role="owner", area_dm2=9474 if n else 28422, units=1 if n else 3)
             for n, one in enumerate(OWNERS)]
    return [*demo_lines(PEOPLE), at(BEFORE, "body.add", label=body, name=body, rule="O2"), *seats,
            at(CALLED, "meeting.plan", label=MEETING, body=body, title=TITLE, mode="ballot", venue="入户", starts_at=first,
               ends_at=day(14, "18:00"), chair=CHAIR, recorder="工作人员甲", tellers=list(TELLERS)),
            at(CALLED, "agenda.add", meeting=MEETING, title="表决", minutes=60),
            at(CALLED, "meeting.notify", meeting=MEETING, places=["公示栏"]),
            at(first, "meeting.open_checkin", meeting=MEETING), at(first, "meeting.open", CHAIR, meeting=MEETING),
            at(first, "motion.propose", label="M1", meeting=MEETING, kind="main", title=MOTION, text=f"同意{MOTION}。", mover="代表12"),
            at(first, "motion.second", motion=f"{MEETING}/M1", by="代表11")]


def later(desk, path, instant):
    """The program is closed; when it is started again it is @instant."""
    desk.kill()
    script = pathlib.Path(path).with_suffix(".later.jsonl")
    script.write_text(f'{{"at":"{instant}","actor":"工作人员甲","do":"request.register","source":"热线","kind":"公共设施",'
                      f'"grid":"第一网格","anonymous":true,"text":"路灯不亮。"}}\n')
    tool("play", path, str(script))
    run_views.clear()
    desk.start()
    run()


def run():
    open_meeting(TITLE)
    push("Run the meeting")
    seen(MOTION)
    seen("They vote in writing; nobody has to come.")


def closable():
    return is_sensitive(button("Close and announce"))


# Out and back.

def hand_out():
    for number, one in enumerate(OWNERS, 1):
        push("Hand out…")
        wait(lambda: typed_text(entry("Serial number")) == f"{number:04}", f"the number {number:04} is proposed")
        enter("Whose ballot", one)
        record("Hand out")
        seen(f"Handed out {number}")
    seen("ballot 0001")


def twice_out():
    """Three units are one ballot."""
    push("Hand out…")
    enter("Whose ballot", OWNERS[0])
    push("Hand out")
    seen(f"“{OWNERS[0]}” has the ballot with number 0001 already")
    keys("Escape")
    wait(lambda: not find(name_has("has the ballot with number")), "the form is closed")
    ok(True, "an owner of three units gets one ballot; another is refused")


def take_back(serial, key):
    fill(entry(SERIAL), serial)
    keys("Return")
    keys(key)
    seen("Recorded; the next one.")


def twice_back(path):
    """By another way than the first time."""
    take_word(CHANNEL, "Ballot box")
    fill(entry(SERIAL), "0001")
    seen(f"Ballot 0001 of {OWNERS[0]} came back already on ")
    seen("; it counts once.")
    press(button("For"))
    keys("ctrl+a", "Delete")
    says(path, "ballot", issued=6, returned=1, outstanding=5)
    ok(True, "a ballot that came back by another way already is refused, with when and how")


def invalid(serial):
    fill(entry(SERIAL), serial)
    keys("Return")
    keys("4")
    seen("Why invalid? 1 ballot has no reason yet")
    push("More than one choice marked")
    seen("Recorded; the next one.")


# What is in the register.

def says(path, part, **figures):
    row = shown(path, MEETING, part)[0]
    wrong = {name: row[name] for name, value in figures.items() if row[name] != value}
    ok(not wrong, f"linlictl says of the {part} what was entered {wrong or ''}")


def main():
    with tempfile.TemporaryDirectory(prefix="linli-owners-") as folder:
        path = register(pathlib.Path(folder), "owners", lines())
        with at_desk(sys.argv[1], path) as (desk, home):
            run()
            open_vote("M1", "Written ballot")
            hand_out()
            unnamed("a written ballot")
            twice_out()
            take_back("0001", "1")
            twice_back(path)
            later(desk, path, day(3, "19:30"))
            take_word(CHANNEL, "Ballot box")
            for serial in ("0002", "0003", "0004"):
                take_back(serial, "1")
            invalid("0005")
            picture("written")
            ok(not closable(), "before its last day it cannot be closed")
            later(desk, path, day(14, "18:00"))
            wait(closable, "it can be closed on its last evening")
            keys("ctrl+Return")
            seen("announced ")
            picture("written-result")
            says(path, "ballot", issued=6, returned=5, outstanding=1)
            says(path, "vote", entitled=6, entitled_dm2=75792, participating=5, participating_dm2=66318, for_dm2=56844, invalid=1,
                 unreturned=1, result="PASSED", **{"for": 4})
            tool("audit", path)
            ok(True, "the audit finds it whole")
    return 0


if __name__ == "__main__":
    sys.exit(main())
