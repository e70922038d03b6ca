"""The desktop as a person uses it, through the accessibility bus, mouse and keyboard: opens the demo, reads the
meeting's page, exports a paper, signs it with a wrong and a right passphrase. Fails on names of C classes."""

import os
import pathlib
import subprocess
import sys
import time

from person import at_desk, bad_names, choose_file, click, fill, find, keys, name_has, name_is, ok, press, texts, wait
from running import push, tick

PASSPHRASE = "neighbors-reason-together"
WRONG = "The passphrase is wrong"
ENTRIES = ("password text", "text", "entry")


def make_identity(folder):
    tool = str(pathlib.Path(os.environ["LINLI_TEST_TOOLS"]) / "linlictl")
    secret = folder / "secret"
    secret.write_text(PASSPHRASE + "\n")
    secret.chmod(0o600)
    authority, chair = folder / "authority.p12", folder / "chair.p12"
    run = lambda *args: subprocess.run([tool, "identity", *args], check=True, capture_output=True, text=True)
    run("new", str(authority), "--name", "陈巷社区居委会", "--organization", "陈巷社区居委会", "--passphrase-file", str(secret))
    run("new", str(chair), "--authority", str(authority), "--authority-passphrase-file", str(secret), "--name", "委员01",
        "--role", "主持人", "--organization", "陈巷社区居委会", "--passphrase-file", str(secret))
    return chair


def open_demo():
    choice = wait(lambda: find(name_is("Look at the demo"), ("radio button",)), "the first page offers the demo as a choice")
    ok(not bad_names(), f"the first page has names: {bad_names()}")
    click(choice)
    button = wait(lambda: find(name_is("Open the demo"), ("push button", "button")), "the choice shows its button")
    if not press(button):
        click(button)
    wait(lambda: find(name_is("Today")), "the demo opens")
    ok(True, "the demo is made and opened from the first page")


def open_meeting():
    click(wait(lambda: find(name_has("Meetings"), ("list item",)), "the sidebar has Meetings"))
    row = wait(lambda: find(name_has("3 motions, 2 carried")), "the list has the demo's meeting")
    click(row)
    wait(lambda: find(name_has("33 of 45 present, 30 needed")), "the meeting's page says its quorum")
    ok(True, "the meeting is reached by mouse from the sidebar")


def read_meeting():
    seen = "\n".join(texts())
    for wanted in ("33 of 45 present, 30 needed", "33 × 3 = 99 ≥ 45 × 2 = 90", "21 × 2 = 42 > 33", "26 × 2 = 52 > 33",
                   "16 × 2 = 32 ≤ 32", "for 26 · against 5 · abstain 2", "2 days late", "通过后实施"):
        ok(wanted in seen, f"a screen reader finds “{wanted}”")


def check_names():
    for place in range(1, 10):
        keys(f"alt+{place}")
        time.sleep(0.6)
        names = bad_names()
        ok(not names, f"place {place}: nothing is named after a C class {names[:5]}")
    keys("alt+4")


def export(folder):
    target = folder / "minutes.pdf"
    ok(press(wait(lambda: find(name_is("Export…: Minutes")), "the minutes can be exported")), "export is pressed")
    choose_file("Export the paper", target)
    wait(lambda: target.exists() and target.stat().st_size > 0, "the paper is exported")
    ok(target.read_bytes().startswith(b"%PDF-"), "the exported file is a PDF")


def choose_identity(identity):
    # A newer GTK names the button by its row.
    names = lambda name: "Choose…" in name or name == "Identity file"
    press(wait(lambda: find(names, ("push button", "button")), "an identity can be chosen"))
    choose_file("Choose an identity", identity)
    wait(lambda: find(name_has(identity.name)), "the dialog names the identity file")


def passphrase():
    return wait(lambda: find(lambda name: name.startswith("Passphrase of the identity"), ENTRIES), "a passphrase can be typed")


def sign(identity):
    press(wait(lambda: find(name_is("Sign…: Minutes")), "the minutes can be signed"))
    wait(lambda: find(name_has("I have read the paper")), "the dialog opens")
    names = bad_names()
    ok(not names, f"the dialog: nothing is named after a C class {names[:5]}")
    choose_identity(identity)
    fill(passphrase(), "wrong")
    tick("I have read the paper; it says what happened")
    push("Sign")
    wait(lambda: find(name_has(WRONG)), "a wrong passphrase is told in the dialog")
    ok(True, "a wrong passphrase is told in the dialog, nothing is signed")
    fill(passphrase(), PASSPHRASE)
    keys("Return")
    wait(lambda: find(name_is("1 of 3 signed")), "the card says who has signed")
    ok(True, "the minutes are signed and recorded")


def kept_file(data):
    files = list((data / "linli" / "demo.linli.papers").glob("*.pdf"))
    ok(len(files) == 1 and b"/ByteRange" in files[0].read_bytes(), "the signed file stands beside the register")


def main():
    with at_desk(sys.argv[1]) as (desk, home):
        identity = make_identity(home)
        open_demo()
        open_meeting()
        read_meeting()
        export(home)
        sign(identity)
        kept_file(home / "data")
        check_names()
    return 0


if __name__ == "__main__":
    sys.exit(main())
