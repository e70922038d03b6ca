"""The desktop as a person uses it, through the accessibility bus, mouse and keyboard: opens the demo, reads the
meeting's page, exports a paper, signs it with a wrong and a right passphrase. Fails on names of C classes."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 20
PASSPHRASE = "neighbors-reason-together"
WRONG = "The passphrase is wrong"
UNNAMED_CLASSES = ("Gtk", "Adw", "Linli")
STRUCTURE = ("filler", "unknown", "redundant object")  # what only holds other things; no screen reader says its name
count = 0


def ok(condition, what):
    global count
    count += 1
    print(f"{'ok' if condition else 'not ok'} {count} {what}", flush=True)
    if not condition:
        raise SystemExit(1)


def children(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child:
            yield child


def walk(node):
    yield node
    for child in children(node):
        yield from walk(child)


def application():
    for app in children(Atspi.get_desktop(0)):
        if app.get_name() in ("org.linli.Linli", "linli", "Linli"):
            return app
    return None


def extents(node):
    try:
        return node.get_extents(Atspi.CoordType.WINDOW)
    except Exception:
        return None


def is_seen(node):
    box = extents(node)
    return box is not None and box.width > 0 and box.height > 0


def find(wanted, roles=None):
    app = application()
    for node in walk(app) if app else ():
        try:
            if wanted(node.get_name() or "") and (roles is None or node.get_role_name() in roles) and is_seen(node):
                return node
        except gi.repository.GLib.Error:
            continue
    return None


def wait(look, what, patience=PATIENCE):
    until = time.monotonic() + patience
    while time.monotonic() < until:
        try:
            found = look()
        except gi.repository.GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.1)
    names = sorted({n.get_name() for n in walk(application()) if n.get_name() and is_seen(n)}) if application() else []
    print("# seen: " + " | ".join(names)[:6000])
    ok(False, what)


def press(node):
    for i in range(Atspi.Action.get_n_actions(node) if "Action" in node.get_interfaces() else 0):
        if Atspi.Action.get_action_name(node, i) in ("click", "activate", "press", "toggle"):
            return Atspi.Action.do_action(node, i)
    return False


def window_origin(node):
    """Where on the screen the coordinates of @node's window begin."""
    shell = subprocess.run(["xdotool", "getactivewindow", "getwindowgeometry", "--shell"], capture_output=True, text=True)
    values = dict(line.split("=", 1) for line in shell.stdout.split() if "=" in line)
    x, y = int(values.get("X", 0)), int(values.get("Y", 0))
    top = node
    while top.get_parent() and top.get_parent().get_role_name() != "application":
        top = top.get_parent()
    frame = extents(top)
    if frame and frame.x < 0:  # a newer GTK counts from inside the frame
        x, y = x - frame.x, y - frame.y
    return x, y


def click(node):
    """With the mouse, in the middle of what is seen."""
    box, (x, y) = extents(node), window_origin(node)
    subprocess.run(["xdotool", "mousemove", str(x + box.x + box.width // 2), str(y + box.y + min(box.height // 2, 40)),
                    "click", "1"], check=True)


def keys(*names):
    subprocess.run(["xdotool", "key", *names], check=True)


def write(text):
    subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)


def name_is(text):
    return lambda name: name == text


def name_has(text):
    return lambda name: text in name


def texts():
    return [node.get_name() for node in walk(application()) if node.get_name() and is_seen(node)]


def is_in_button(node):
    """The toolkit's own picture inside a button, and the close button of its toasts, which cannot be reached to name."""
    parent = node.get_parent()
    if node.get_role_name() == "image":
        return parent is not None and ("button" in parent.get_role_name() or parent.get_role_name() == "panel")
    return parent is not None and parent.get_name() == "AdwToastWidget"


def bad_names():
    return [f"{node.get_role_name()} “{node.get_name()}” in {node.get_parent().get_role_name()} “{node.get_parent().get_name()}”"
            for node in walk(application())
            if (node.get_name() or "").startswith(UNNAMED_CLASSES) and is_seen(node) and node.get_name() != "Linli"
            and node.get_role_name() not in STRUCTURE and not is_in_button(node)]


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
    row = wait(lambda: find(name_has("Look at the demo")), "the first page offers the demo")
    if not press(row):
        click(row)
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
    wait(lambda: find(name_is("Export the paper")) or find(name_has("Save")), "the file dialog opens")
    time.sleep(0.8)
    keys("ctrl+a")
    write(str(target))
    time.sleep(0.3)
    keys("Return")
    until = time.monotonic() + PATIENCE
    while not target.exists() and time.monotonic() < until:
        time.sleep(0.1)
    ok(target.exists() and target.read_bytes().startswith(b"%PDF-"), "the exported file is a PDF")


def choose_identity(identity):
    # A newer GTK names the button by its row.
    names = lambda name: "Choose…" in name or name == "Identity file"
    press(wait(lambda: find(names, ("push button", "button")), "an identity can be chosen"))
    time.sleep(1.2)
    keys("ctrl+l")
    time.sleep(0.3)
    write(str(identity))
    time.sleep(0.5)
    keys("shift+End")
    keys("Delete")  # what a newer GTK completes by itself
    keys("Return")
    wait(lambda: find(name_has(identity.name)), "the dialog names the identity file")


def enter(text):
    """The dialog has put the focus where the passphrase goes."""
    keys("ctrl+a")
    write(text)


def tick(box):
    """By keyboard, where neither an action nor the mouse did it."""
    for _ in range(6):
        time.sleep(0.3)
        box.clear_cache()
        states = box.get_state_set()
        if states.contains(Atspi.StateType.CHECKED):
            return
        keys("space" if states.contains(Atspi.StateType.FOCUSED) else "Tab")


def sign(identity):
    press(wait(lambda: find(name_is("Sign…: Minutes")), "the minutes can be signed"))
    wait(lambda: find(name_has("I have read the paper")), "the dialog opens")
    names = bad_names()
    ok(not names, f"the dialog: nothing is named after a C class {names[:5]}")
    choose_identity(identity)
    time.sleep(0.5)
    enter("wrong")
    read = find(name_has("I have read the paper"), ("check box", "checkbox"))
    if not press(read):
        click(read)
    tick(read)
    time.sleep(0.3)
    press(find(name_is("Sign"), ("push button", "button")))
    wait(lambda: find(name_has(WRONG)), "a wrong passphrase is told in the dialog")
    ok(True, "a wrong passphrase is told in the dialog, nothing is signed")
    enter(PASSPHRASE)
    keys("Return")
    wait(lambda: find(name_is("1 of 3 signed")), "the card says who has signed")
    ok(True, "the minutes are signed and recorded")


def kept_file(data):
    files = list((data / "linli" / "demo.linli.papers").glob("*.pdf"))
    ok(len(files) == 1 and b"/ByteRange" in files[0].read_bytes(), "the signed file stands beside the register")


def start_manager(env):
    """Without a window manager nothing gets the focus; it may come before the display is ready."""
    for _ in range(10):
        manager = subprocess.Popen(["openbox"], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.5)
        if manager.poll() is None:
            return manager
    ok(False, "the window manager starts")


def main():
    for tool in ("xdotool", "openbox", "/usr/libexec/at-spi-bus-launcher"):
        if not shutil.which(tool):
            print(f"Bail out! {tool} is not installed")
            return 1
    home = pathlib.Path(tempfile.mkdtemp(prefix="linli-outside-"))
    data = home / "data"
    env = dict(os.environ, HOME=str(home), XDG_DATA_HOME=str(data), XDG_CONFIG_HOME=str(home / "config"),
               XDG_CACHE_HOME=str(home / "cache"), LC_ALL="C.UTF-8", LANGUAGE="")
    env.pop("GTK_A11Y", None)
    helpers = [start_manager(env), subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"], env=env)]
    time.sleep(1)
    identity = make_identity(home)
    desk = subprocess.Popen([sys.argv[1]], env=env)
    try:
        open_demo()
        open_meeting()
        read_meeting()
        export(home)
        sign(identity)
        kept_file(data)
        check_names()
        ok(desk.poll() is None, "the program still runs")
    finally:
        for process in [desk, *helpers]:
            process.terminate()
            process.wait()
        shutil.rmtree(home, ignore_errors=True)
        print(f"1..{count}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
