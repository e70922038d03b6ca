"""A meeting run by a person, for tests: registers played up to a moment, the run view, the hall screen and the kiosk."""

import json
import os
import pathlib
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from person import (PATIENCE, application, bad_names, children, click, comes, fill, focus, has_focus, is_seen, keys,  # noqa: E402
                    name_has, name_is, ok, picture, press, reach, wait, walk, write)

TOOL = str(pathlib.Path(os.environ["LINLI_TEST_TOOLS"]) / "linlictl")
DEMO = pathlib.Path(os.environ["LINLI_DATADIR"]) / "demo" / "demo.jsonl"
BUTTONS = ("push button", "button", "toggle button")
ENTRIES = ("text", "entry", "text box")
PEOPLE = "# 诉求与准入"  # behind those who live and work there
HALL_AT = 1240  # px: beside the main window


def tool(*args):
    done = subprocess.run([TOOL, *args], capture_output=True, text=True)
    if done.returncode:
        ok(False, f"linlictl {' '.join(args)}: {done.stderr}")
    return done.stdout


def demo_lines(until=None):
    """Of the demo's script, up to the first line that holds @until."""
    lines = DEMO.read_text().splitlines()
    return lines if until is None else lines[:next(i for i, line in enumerate(lines) if until in line)]


def register(folder, name, lines):
    """A new register into which @lines, texts or acts, are played."""
    path, script = str(folder / f"{name}.linli"), folder / f"{name}.jsonl"
    script.write_text("".join((line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)) + "\n" for line in lines))
    tool("new", path, "--name", "陈巷社区(演示)", "--community", "old", "--at", "2026-01-05T00:00")
    tool("play", path, str(script))
    return path


def at(instant, act, actor="工作人员甲", **members):
    return {"at": instant, "actor": actor, "do": act, **members}


# What is seen.

run_views = {}  # the run view of each main window


def frames():
    """The newest first: a dialog stands before what it belongs to."""
    return [frame for frame in reversed(list(children(application()) if application() else [])) if frame]


def window(title):
    return next((frame for frame in frames() if title in (frame.get_name() or "")), None)


def run_view(frame):
    """What is behind a run view is not looked at: it takes long."""
    if frame not in run_views:
        view = next((node for node in walk(frame) if node.get_name() == "LinliRunView"), None)
        if view is None:
            return frame
        run_views[frame] = view
    return run_views[frame]


def find(wanted, roles=None):
    for frame in frames():
        for node in walk(run_view(frame)):
            try:
                if wanted(node.get_name() or "") and (roles is None or node.get_role_name() in roles) and is_seen(node):
                    return node
            except gi.repository.GLib.Error:
                continue
    return None


def seen(text, what=None, roles=None):
    return wait(lambda: find(name_has(text), roles), what or f"“{text}” is seen")


def unnamed(where):
    names = bad_names()
    ok(not names, f"{where}: nothing is named after a C class {names[:5]}")


# What is done.

def windows_called(title):
    return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], capture_output=True, text=True).stdout.split()


def activate(title):
    """Brings a window of the program to the front, as a person clicks on its title."""
    found = wait(lambda: windows_called(title), f"there is a window “{title}”")
    subprocess.run(["xdotool", "windowactivate", "--sync", found[0]], check=True)
    return found[0]


def is_called(text):
    """The toolkit's own buttons say their name twice, once with the letter that is their key."""
    return lambda name: name in (text, f"{text} {text}", f"_{text} {text}")


def button(text):
    return wait(lambda: find(is_called(text), BUTTONS), f"there is a button “{text}”")


def is_sensitive(node):
    node.clear_cache()
    return node.get_state_set().contains(Atspi.StateType.SENSITIVE)


def push(text):
    node = wait(lambda: next((node for node in [find(is_called(text), BUTTONS)] if node and is_sensitive(node)), None),
                f"there is a button “{text}” to press")
    if not press(node):
        click(node)


def record(word):
    """The button of a dialog, which goes when it is recorded."""
    push(word)
    wait(lambda: not find(is_called(word), BUTTONS), f"“{word}” is recorded")


def entry(label):
    return wait(lambda: find(lambda name: name.startswith(label), ENTRIES), f"there is an entry “{label}”")


def enter(label, text):
    fill(entry(label), text)


def take_word(label, word):
    """From the list that the choice @label unfolds, by the arrow keys, the line @word. The list may not have the focus yet when
    the keys come: then it is unfolded once more."""
    box = wait(lambda: find(name_is(label), ("combo box",)), f"there is a choice “{label}”")
    for _ in range(4):
        press(next(node for node in walk(box) if node.get_role_name() in BUTTONS))
        lines = wait(lambda: [node.get_name() for node in walk(box) if node.get_role_name() == "list item"], f"“{label}” unfolds")
        if word not in lines:
            ok(False, f"“{label}” offers “{word}”: {lines}")
        keys("Home", *["Down"] * lines.index(word), "Return")
        if comes(lambda: chosen(box, word)):
            return
    ok(False, f"“{word}” is chosen")


def chosen(box, word):
    box.clear_cache()
    return any(node.get_name() == word and node.get_role_name() == "label" and is_seen(node) for node in walk(box))


# A register that is open.

def open_meeting(title):
    """From the sidebar to the page of a meeting."""
    wait(lambda: find(name_is("Today")), "the register opens")
    keys("alt+4")
    click(wait(lambda: find(lambda name: name.startswith(f"{title}, "), ("list item",)), f"the list has “{title}”"))


def move(title, x):
    number = activate(title)
    subprocess.run(["xdotool", "windowmove", number, str(x), "20"], check=True)


def open_hall(main):
    """Beside the window @main, which then is in front again."""
    push("Hall screen")
    wait(lambda: window("Hall screen"), "the hall screen opens")
    move("Hall screen", HALL_AT)
    move(main, 0)


# At the door.

def check_in(labels, here):
    """Typed into the entry, one after the other; @here: how many are here before."""
    line = entry("Name, number or card")
    count = wait(lambda: find(lambda name: name.startswith("here: ")), "the number of those who are here is seen")
    focus(line)
    for n, label in enumerate(labels, here + 1):
        Atspi.EditableText.set_text_contents(line, label)
        keys("Return")
        until = time.monotonic() + PATIENCE
        while count.get_name() != f"here: {n}" and time.monotonic() < until:
            time.sleep(0.02)
            count.clear_cache()
        if count.get_name() != f"here: {n}":
            ok(False, f"{label} is checked in: {count.get_name()}")


def sign_out(label):
    """Found by typing, among many."""
    line = entry("Name, number or card")
    fill(line, label)
    push(f"Sign out: {label}")
    wait(lambda: find(name_is(f"Came back: {label}"), BUTTONS), f"{label} is signed out")
    Atspi.EditableText.set_text_contents(line, "")


def attend(person, role):
    push("Somebody without a vote…")
    enter("Who", person)
    enter("As what", role)
    record("Add")


# On the floor.

def ask(person, stance):
    keys("F3")
    enter("Who", person)
    take_word("Stance", stance)
    record("Enter in the queue")


def note(text):
    """The summary, typed while somebody speaks."""
    fill(entry("Summary of the speech"), text)


def second(motion, person):
    push(f"Second… {motion}")
    enter("Who seconds it", person)
    record("Second")


def propose(person, title, text, **more):
    """@more: amended text; matter, a word; authorised, a text."""
    keys("F4")
    enter("Moved by", person)
    enter("Title", title)
    if "amended" in more:
        enter("The text as it would read", more["amended"])
    enter("Text", text)
    if "matter" in more:
        take_word("Matter", more["matter"])
        enter("Authorised by", more["authorised"])
    record("Propose")


# A vote.

def open_vote(motion, method=None):
    """@method: as its choice begins; None for a show of hands, which stands first."""
    push(f"Put to the vote… {motion}")
    if method:
        choice = wait(lambda: find(lambda name: name.startswith(f"{method}. ")), f"“{method}” is offered")
        if not press(choice):
            click(choice)
        if method == "Secret ballot":
            seen("Slips to be drawn")
    record("Open the vote")
    if not method:
        seen("0 + 0 + 0 = 0", "the vote opens")


def count(*numbers):
    """By keyboard; the first number has the focus, and a key of its own brings it back."""
    first = entry("For")
    wait(lambda: has_focus(first), "the first number can be typed at once")
    keys("alt+2", "alt+1")
    for number in numbers:
        write(str(number))
        keys("Return")
    seen(f"{' + '.join(map(str, numbers))} = {sum(numbers)}", "the sum of the numbers is seen")


def begin_item(title):
    record(f"Next: {title}")


def number(label, value):
    """Over the number @label of a count, which tells a helper its name but not what stands in it."""
    reach(entry(label))
    keys("ctrl+a")
    write(str(value))


def tick(label):
    reach(wait(lambda: find(name_is(label), ("check box",)), f"“{label}” can be ticked"))
    keys("space")
