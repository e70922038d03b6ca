"""The program is killed in the middle of a speech, and in the middle of a count; started again it stands in the same meeting at
the same item, with all that was recorded and what was typed last. Arguments: linli."""

import pathlib
import sys
import tempfile
import time

from person import at_desk, has_focus, keys, ok, typed_text, wait, write
from running import ask, at, count, demo_lines, entry, note, open_vote, push, register, run_views, seen, tool

SPEECH, MORE = "三处空地离楼都在五十步内，老人方便。", "三处空地离楼都在五十步内，老人方便。也要考虑3幢。"
MEETING = "HY-2026-003"
DURING = f'"do":"speech.give","meeting":"{MEETING}"'
QUICK = 2  # seconds: wanted, and printed; a busy machine is slower


def restart(desk, what):
    """Until it is back; @what is seen only in the same place."""
    desk.kill()
    run_views.clear()
    since = time.monotonic()
    desk.start()
    seen(what)
    print(f"# back after {time.monotonic() - since:.2f} s, at most {QUICK} s wanted")


def in_a_speech(desk):
    ask("代表07", "in favour")
    keys("ctrl+Return")
    note(SPEECH)
    seen("saved ", "the summary is recorded at a pause")
    note(MORE)
    time.sleep(0.6)  # the draft has it, the register not yet
    restart(desk, "Has the floor")
    seen("33 present, 30 needed")
    seen("3  发言", "the same item runs")
    text = wait(lambda: typed_text(entry("Summary of the speech")), "there is a summary")
    ok(text in (SPEECH, MORE), f"in a speech: back at the same speaker, with the summary: {text}")
    print("# what was typed last is there" if text == MORE else "# what was typed last is lost, what was recorded is there")


def in_a_count(desk):
    note(MORE)
    keys("ctrl+Return")
    seen("Nobody has asked to speak")
    open_vote("M1")
    first = entry("For")
    wait(lambda: has_focus(first), "the first number can be typed")
    write("26")
    seen("26 + 0 + 0 = 26")
    time.sleep(0.6)  # a draft is written behind what is typed
    restart(desk, "26 + 0 + 0 = 26")
    seen("Vote on M1 ", "the same vote is open")
    seen("What you typed last time stands here again.")
    ok(True, "in a count: back at the same vote, with what was typed and not confirmed")
    count(26, 5, 2)
    push("Confirm and announce")
    seen("announced ")
    ok(True, "it is counted and announced")


def main():
    with tempfile.TemporaryDirectory(prefix="linli-recovery-") as folder:
        moved = [at("2026-03-21T14:22", "motion.propose", label="M1", meeting=MEETING, item=f"{MEETING}/3", kind="main",
                    title="设置公共晾衣区", text="设置公共晾衣区。", mover="代表07"),
                 at("2026-03-21T14:22", "motion.second", motion=f"{MEETING}/M1", by="代表11")]
        path = register(pathlib.Path(folder), "recovery", [*demo_lines(DURING), *moved])
        with at_desk(sys.argv[1], path) as (desk, home):
            seen("33 present, 30 needed", "the meeting that is held opens by itself")
            in_a_speech(desk)
            in_a_count(desk)
            tool("audit", path)
            ok(True, "the audit finds it whole")
    return 0


if __name__ == "__main__":
    sys.exit(main())
