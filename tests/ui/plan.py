"""Preparing a meeting as a person does it: the agenda put in order with real keys and with the mouse, a time stepped, an
item taken off and brought back. Fails on names of C classes. Arguments: linli."""

import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from person import at_desk, bad_names, click, extents, find, is_newer_gtk, keys, name_has, name_is, ok, press, wait, window_origin  # noqa: E402

UNCOUNTED = 20  # the page's margin, which a newer GTK leaves out of what it tells
TOOL = str(pathlib.Path(os.environ["LINLI_TEST_TOOLS"]) / "linlictl")


def run(*args):
    return subprocess.run([TOOL, *args], check=True, capture_output=True, text=True).stdout


def planned(folder):
    """The demo with a meeting that is being prepared."""
    register, script = str(folder / "d.linli"), folder / "script.jsonl"
    today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).replace(second=0, microsecond=0)
    at, day = (today - datetime.timedelta(minutes=5)).strftime("%Y-%m-%dT%H:%M"), (today + datetime.timedelta(days=20)).date()
    acts = [{"do": "meeting.plan", "label": "HY-T", "body": "居民代表会议", "title": "楼道感应灯", "mode": "council",
             "venue": "社区议事厅", "starts_at": f"{day}T14:00", "ends_at": f"{day}T15:30", "chair": "委员01",
             "recorder": "工作人员甲"}]
    acts += [{"do": "agenda.add", "meeting": "HY-T", "title": title, "minutes": 20} for title in ("Rules", "Proposal", "Votes")]
    script.write_text("".join(json.dumps({"at": at, "actor": "工作人员甲", **act}, ensure_ascii=False) + "\n" for act in acts))
    run("demo", register)
    run("play", register, str(script))
    return register


def item(position, title, minutes=20):
    return wait(lambda: find(name_is(f"{position}: {title}, {minutes} minutes"), ("list item",)), f"{title} stands at {position}")


def open_meeting():
    wait(lambda: find(name_is("Today")), "the register opens")
    keys("alt+4")
    wait(lambda: find(name_is("Unfinished")), "the place of meetings is shown")
    click(wait(lambda: find(lambda name: name.startswith("楼道感应灯, "), ("list item",)), "the list has the meeting"))
    item(1, "Rules")
    ok(not bad_names(), "no name of a class on the page of a meeting in preparation")


def by_keys():
    press(wait(lambda: find(name_is("Move down: Rules")), "a button moves an item down"))
    item(2, "Rules")
    ok(True, "an item is moved by its button")
    keys("alt+Down")
    item(3, "Rules")
    keys("alt+Up")
    item(2, "Rules")
    ok(True, "it keeps the focus: Alt with the arrow keys moves it on")


def drag(row, onto):
    start, end = extents(row), extents(onto)
    x, y = window_origin(row)
    y += UNCOUNTED if is_newer_gtk(row) else 0
    move = lambda *place: subprocess.run(["xdotool", "mousemove", *map(str, place)], check=True)
    move(x + start.x + 30, y + start.y + start.height // 2)
    subprocess.run(["xdotool", "mousedown", "1"], check=True)
    time.sleep(0.2)
    for step in range(1, 11):
        place = start.y + start.height // 2 + (end.y + end.height - 8 - start.y - start.height // 2) * step // 10
        move(x + start.x + 30 + step, y + place)
        time.sleep(0.1)
    time.sleep(0.6)
    subprocess.run(["xdotool", "mouseup", "1"], check=True)


def by_mouse():
    drag(item(1, "Proposal"), item(3, "Votes"))
    item(3, "Proposal")
    ok(True, "an item is dragged behind the last")


def stepped():
    time_of = wait(lambda: find(name_is("Minutes for “Rules”")), "the time of an item has a name")
    Atspi.Value.set_current_value(time_of, 25)
    wait(lambda: find(name_has("65 of 90 minutes, expected end 15:05")), "the sum and the expected end follow")
    ok(True, "a time is stepped")


def taken_off():
    press(wait(lambda: find(name_is("Take off the agenda: Votes")), "an item can be taken off"))
    wait(lambda: not find(name_has(": Votes, 20")), "it is off")
    keys("ctrl+z")
    item(2, "Votes")
    ok(True, "taken off and brought back by a key, it stands where it stood")


def main():
    with tempfile.TemporaryDirectory(prefix="linli-plan-") as folder:
        register = planned(pathlib.Path(folder))
        with at_desk(sys.argv[1], register):
            open_meeting()
            by_keys()
            by_mouse()
            stepped()
            taken_off()
    return 0


if __name__ == "__main__":
    sys.exit(main())
