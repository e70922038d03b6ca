"""A person at the desktop, for tests: finds what a screen reader finds, and presses, clicks and types. The program runs
in a home of its own, with a window manager and the accessibility bus; see run-private."""

import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 90 if "ASAN_OPTIONS" in os.environ else 30  # seconds; the sanitizers slow everything down
HIDDEN = "●"
TRIES = 3
FOCUSABLE = 200  # more than any window of ours has to step through
UNNAMED_CLASSES = ("Gtk", "Adw", "Linli")
STRUCTURE = ("filler", "unknown", "redundant object")  # what only holds other things; no screen reader says its name
count = 0


def picture(name):
    """Where LINLI_TEST_PICTURES names a folder."""
    folder = os.environ.get("LINLI_TEST_PICTURES")
    if folder:
        time.sleep(0.6)
        subprocess.run(["import", "-window", "root", str(pathlib.Path(folder) / f"{name}.png")], check=True)


def ok(condition, what):
    global count
    count += 1
    if not condition:
        picture("failed")
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


def comes(look, patience=5):
    """What @look finds within @patience seconds, else None."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        found = look()
        if found:
            return found
        time.sleep(0.1)
    return None


def press(node):
    for i in range(Atspi.Action.get_n_actions(node) if "Action" in node.get_interfaces() else 0):
        if Atspi.Action.get_action_name(node, i) in ("click", "activate", "press", "toggle"):
            return Atspi.Action.do_action(node, i)
    return False


def frame_of(node):
    while node.get_parent() and node.get_parent().get_role_name() != "application":
        node = node.get_parent()
    return extents(node)


def is_newer_gtk(node):
    """It counts from inside the frame."""
    frame = frame_of(node)
    return frame is not None and frame.x < 0


def window_origin(node):
    """Where on the screen the coordinates of @node's window begin."""
    shell = subprocess.run(["xdotool", "getactivewindow", "getwindowgeometry", "--shell"], capture_output=True, text=True)
    values = dict(line.split("=", 1) for line in shell.stdout.split() if "=" in line)
    x, y = int(values.get("X", 0)), int(values.get("Y", 0))
    if is_newer_gtk(node):
        x, y = x - frame_of(node).x, y - frame_of(node).y
    return x, y


def click(node):
    """With the mouse, in the middle of what is seen."""
    box, (x, y) = extents(node), window_origin(node)
    subprocess.run(["xdotool", "mousemove", str(x + box.x + box.width // 2), str(y + box.y + min(box.height // 2, 40)),
                    "click", "1"], check=True)


def has_focus(node):
    node.clear_cache()
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)


def focus(node):
    """By the mouse; by Tab where a newer GTK does not tell well enough where to click."""
    if is_newer_gtk(node):
        reach(node)
    else:
        click(node)


def reach(node):
    """By Tab: it may lie below what is seen, where a click does not get."""
    for _ in range(FOCUSABLE):
        if has_focus(node):
            return
        keys("Tab")
        time.sleep(0.05)
    ok(False, f"“{node.get_name()}” is reached by Tab")


def keys(*names):
    subprocess.run(["xdotool", "key", *names], check=True)


def write(text, delay=15):
    subprocess.run(["xdotool", "type", "--delay", str(delay), text], check=True)


def typed_text(node):
    """A newer GTK tells of a hidden text only how long it is."""
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def stands(node, text):
    node.clear_cache()
    return typed_text(node) in (text, HIDDEN * len(text))


def fill(node, text):
    """Over what an entry holds: letters by keyboard, once more where a busy machine lost some; Chinese as an input method
    hands it over, since such a machine drops keys of characters that no key has."""
    for _ in range(TRIES):
        if not has_focus(node):
            focus(node)
        if text.isascii():
            keys("ctrl+a", "Delete")
            write(text)
        else:
            Atspi.EditableText.set_text_contents(node, text)
        if comes(lambda: stands(node, text), PATIENCE / TRIES):
            return
    ok(False, f"“{text}” is typed, not “{typed_text(node)}”")


def active_window():
    """Its number and title."""
    done = subprocess.run(["xdotool", "getactivewindow", "getwindowname"], capture_output=True, text=True)
    number = subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True)
    return number.stdout.strip(), done.stdout.strip()


def entry_of_dialog(title):
    """The entry that has the focus in the window @title."""
    for frame in children(application()):
        if frame.get_name() == title:
            return next((node for node in walk(frame) if "EditableText" in node.get_interfaces() and has_focus(node)), None)
    return None


def choose_file(title, path):
    """In the desktop's own file dialog @title, by its path. Where it opens a file, a key brings the entry for it."""
    wait(lambda: active_window()[1] == title, f"the file dialog “{title}” opens")
    dialog = active_window()[0]
    entry = comes(lambda: entry_of_dialog(title), 1)
    if not entry:
        keys("ctrl+l")
        entry = wait(lambda: entry_of_dialog(title), f"“{title}” takes a path")
    for _ in range(TRIES):
        keys("ctrl+a", "Delete")
        write(str(path))
        keys("shift+End", "Delete")  # what the dialog adds by itself
        if comes(lambda: stands(entry, str(path)), 3):
            break
    until = time.monotonic() + PATIENCE
    while active_window()[0] == dialog and time.monotonic() < until:
        keys("Return")  # lost while the dialog still reads the folder
        comes(lambda: active_window()[0] != dialog, 3)
    if active_window()[0] == dialog:
        ok(False, f"“{title}” takes {path.name}")


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


def start_manager(env):
    """Without a window manager nothing gets the focus; it may come before the display is ready."""
    for _ in range(10):
        manager = subprocess.Popen(["openbox"], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.5)
        if manager.poll() is None:
            return manager
    ok(False, "the window manager starts")


class Desk:
    """The running program, which may be started again in the same home."""

    def __init__(self, command, env):
        self.command, self.env = command, env
        self.start()

    def start(self):
        self.process = subprocess.Popen(self.command, env=self.env)

    def kill(self):
        """As the power goes: it hears nothing of it."""
        self.process.kill()
        self.process.wait()

    def poll(self):
        return self.process.poll()


@contextlib.contextmanager
def at_desk(program, *args, locale="C.UTF-8"):
    """The running program and its home, a folder. Ends everything and prints the plan of the test."""
    for tool in ("xdotool", "openbox", "/usr/libexec/at-spi-bus-launcher"):
        if not shutil.which(tool):
            print(f"Bail out! {tool} is not installed")
            raise SystemExit(1)
    home = pathlib.Path(tempfile.mkdtemp(prefix="linli-outside-"))
    env = dict(os.environ, HOME=str(home), XDG_DATA_HOME=str(home / "data"), XDG_CONFIG_HOME=str(home / "config"),
               XDG_CACHE_HOME=str(home / "cache"), LC_ALL=locale, LANGUAGE="")
    env.pop("GTK_A11Y", None)
    helpers = [start_manager(env), subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"], env=env)]
    time.sleep(1)
    desk = Desk([program, *args], env)
    try:
        yield desk, home
        ok(desk.poll() is None, "the program still runs")
    finally:
        for process in [desk.process, *helpers]:
            process.terminate()
            process.wait()
        shutil.rmtree(home, ignore_errors=True)
        print(f"1..{count}")
