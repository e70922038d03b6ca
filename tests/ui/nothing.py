"""From nothing to a meeting's notice, only by what a person can press and type: makes a register, imports a roster in
GB18030, registers a request, accepts it, makes it a topic and admits it, plans a meeting with an agenda, gives notice."""

import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from person import (at_desk, click, fill, find, keys, name_has, name_is, ok, press, texts, wait, write)


def act(node):
    """Presses what can be pressed, clicks what cannot."""
    if not press(node):
        click(node)


def button(text):
    return wait(lambda: find(lambda name: name == text or name.endswith(" " + text), ("push button", "button", "toggle button")), f"there is a button “{text}”")


def enter(label, text):
    """Types into the entry that a screen reader calls @label."""
    fill(wait(lambda: find(lambda name: name.startswith(label), ("text", "entry", "text box")), f"there is an entry “{label}”"), text)


def buttons():
    from person import walk, application, is_seen
    return [n for n in walk(application()) if is_seen(n) and "button" in n.get_role_name()]


def tree():
    from person import walk, application, is_seen
    for n in walk(application()):
        if is_seen(n) and n.get_role_name() not in ("panel",): print("#", n.get_role_name(), "|", n.get_name(), "|")


def make_register():
    wait(lambda: find(name_has("New register")), "the first page offers a new register")
    enter("Name of the committee", "清河社区居民委员会")
    act(button("Next: people and bodies"))
    enter("Your name", "王主任")
    print("#", " | ".join(f"{n.get_role_name()}:{n.get_name()}" for n in buttons()))
    act(button("Make the register"))
    wait(lambda: find(name_is("Today")), "the new register opens")
    ok(True, "a register is made, with its bodies and who works here")
    tree()


def main():
    with at_desk(sys.argv[1]) as (desk, home):
        make_register()
    return 0


if __name__ == "__main__":
    sys.exit(main())
