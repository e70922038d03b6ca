"""The first run as a person does it, by keyboard and mouse: a committee's name, who works here, the register made, the
desk open, the preferences and their pages. Fails on names of C classes."""

import sys

from person import at_desk, bad_names, click, find, keys, name_has, name_is, ok, press, wait
from running import enter

PLACES = ("push button", "button")
TABS = ("page tab", "radio button", "toggle button", "push button")


def push(word):
    button = wait(lambda: find(name_is(word), PLACES), f"there is a button “{word}”")
    if not press(button):
        click(button)


def named(where):
    ok(not bad_names(), f"{where}: nothing is named after a C class {bad_names()}")


def make_register(home):
    push("Next: people and bodies")
    wait(lambda: find(name_has("The committee needs a name")), "a missing name is said")
    enter("Name of the committee", "East Lane")
    push("Next: people and bodies")
    wait(lambda: find(name_has("Who works at this desk")), "the second step is shown")
    named("the second step")
    enter("Your name", "Zhang San")
    push("Make the register")
    wait(lambda: find(name_is("Recording: Zhang San")), "the desk opens and says who records")
    ok((home / "East Lane.linli").exists(), "the register stands where it was to stand")
    named("the young desk")


def preferences():
    keys("ctrl+comma")
    wait(lambda: find(name_is("Also while Linli is closed")), "Ctrl+comma shows the preferences")
    named("general preferences")
    page = wait(lambda: find(name_has("Bodies and rules"), TABS), "there is a page of bodies")
    if not press(page):
        click(page)
    wait(lambda: find(name_is("Bodies of this committee")), "the bodies are shown")
    named("bodies and rules")
    keys("Escape")


if __name__ == "__main__":
    with at_desk(sys.argv[1]) as (desk, home):
        make_register(home)
        preferences()
