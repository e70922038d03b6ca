"""The meeting of the demo, held at the desk by a person with the hall screen open: check-in, speeches, motions, votes, the
resolution. The register that comes out is the one that the demo's script makes. Arguments: linli."""

import json
import pathlib
import sys
import tempfile

from person import at_desk, keys, name_is, ok, wait
from register import compared
from running import (ask, at, attend, begin_item, check_in, count, demo_lines, enter, find, note, open_hall, open_meeting,
                     open_vote, picture, propose, push, record, register, second, seen, sign_out, tool, unnamed)

MEETING, TITLE, MAIN = "HY-2026-003", "公共晾衣区与晾晒公约", "陈巷社区"
BEGIN, END = f'"meeting.open_checkin","meeting":"{MEETING}"', "# 记录、纪要与公示"
STANCES = {"for": "in favour", "against": "opposed", "amend": "to amend", "explain": "explains", "remark": "remark"}
# Motions are numbered here in the order proposed; the script has them as the papers of that meeting call them.
SHORT = {"M2": "M1", "M1": "M2", "M3": "M3"}

# The clock of the machine may lie before the day of the meeting: then the last entry is now.
EARLIER = at("2026-03-21T13:39", "request.register", source="热线", kind="公共设施", grid="第一网格", anonymous=True, text="1幢路灯不亮。")


def script():
    return [json.loads(line) for line in demo_lines(END)[len(demo_lines(BEGIN)):] if not line.startswith("#")]


def act(name, **members):
    return next(act for act in acts(name) if all(act[key] == value for key, value in members.items()))


def acts(name):
    return [act for act in script() if act["do"] == name]


def at_the_door():
    open_meeting(TITLE)
    push("Open check-in")
    seen("0 present, 30 more needed")
    unnamed("check-in")
    open_hall(MAIN)
    check_in([act["person"] for act in acts("attendance.check_in")], 0)
    for one in acts("attendance.attend"):
        attend(one["person"], one["role"])
    picture("check-in")
    keys("ctrl+Return")
    seen("Begin: ")
    ok(True, "33 are checked in by typing, four attend without a vote, the meeting is opened")


def speak(one, number):
    keys("ctrl+Return")
    seen("Summary of the speech")
    note(one["text"])
    if number == 2:
        picture("speech")
        unnamed("the floor, and the hall screen")


def speeches():
    given = acts("speech.give")
    for one in given:
        ask(one["speaker"], STANCES[one["stance"]])
    for number, one in enumerate(given):
        speak(one, number)
        seen(one["speaker"])
    keys("ctrl+Return")
    wait(lambda: find(name_is("Nobody has asked to speak")), "the last speech ends")
    ok(True, "six speeches are given with their summaries")


def move(name, **more):
    one = act("motion.propose", label=name)
    propose(one["mover"], one["title"], one["text"], **more)
    second(SHORT[name], act("motion.second", motion=f"{MEETING}/{name}")["by"])


def vote(name, result):
    one = act("vote.count", vote=f"{MEETING}/{name}")
    open_vote(SHORT[name])
    if name == "M1":
        picture("vote")
        unnamed("the vote")
    count(one["for"], one["against"], one["abstain"])
    push("Confirm and announce")
    seen("announced ")
    picture(f"{result}-{name}")
    push("Go on")
    seen("Nobody has asked to speak")
    ok(True, f"{name} is put to the vote: {result}")


def items():
    push("Begin: 签到、宣布规则")
    for title in ("方案说明", "发言"):
        begin_item(title)
    speeches()
    move("M2")
    begin_item("修正动议")
    move("M1", amended=act("motion.propose", label="M1")["amended_text"])
    vote("M1", "carried")
    begin_item("主动议")
    vote("M2", "carried")
    begin_item("公约条款")
    covenant = act("motion.propose", label="M3")
    move("M3", matter="Making or changing the residents' covenant or charter", authorised=covenant["authorised_by"])
    sign_out("代表17")
    seen("32 present, 30 needed")
    vote("M3", "not carried")
    begin_item("宣读决议")


def resolve():
    push("Adopt the resolution…")
    enter("Text", act("resolution.adopt")["text"])
    record("Adopt")
    push("Adjourn…")
    push("Adjourn")
    seen("Adjourned at ")
    ok(True, "the resolution is adopted and the meeting adjourned")


def main():
    with tempfile.TemporaryDirectory(prefix="linli-meeting-") as folder:
        folder = pathlib.Path(folder)
        before = [*demo_lines(BEGIN), EARLIER]
        register_of_script = register(folder, "script", [*before, *map(json.dumps, script())])
        path = register(folder, "live", before)
        with at_desk(sys.argv[1], path):
            at_the_door()
            items()
            resolve()
            differences = compared(path, register_of_script)
            ok(not differences, f"the register is the one that the script makes {differences[:3]}")
            tool("audit", path)
            ok(True, "the audit finds it whole")
    return 0


if __name__ == "__main__":
    sys.exit(main())
