"""Too few people, and sums that do not add up, met by a person at the desk with the hall screen open: a quorum that is lost
and comes back, one that does not, a vote whose numbers are wrong, somebody who leaves while it is open. Arguments: linli."""

import json
import os
import pathlib
import sys
import tempfile

from person import at_desk, name_is, ok, wait
from running import (PEOPLE, button, check_in, count, demo_lines, enter, find, is_sensitive, open_hall, open_vote, picture,
                     push, record, register, run_views, seen, sign_out, tool, unnamed)

CASES = pathlib.Path(os.environ["LINLI_TEST_SOURCE"]) / "tests" / "council"
MAIN = "陈巷社区"


def until(case, mark, after=0):
    """The lines of a case without what is to be refused, up to one with @mark, the first that follows @after such ones."""
    lines = (CASES / f"{case}.jsonl").read_text().splitlines()
    end = [i for i, line in enumerate(lines) if mark in line][after]
    done = [line for line in lines[:end] if line and not line.startswith("#") and "refused" not in json.loads(line)]
    return [*demo_lines(PEOPLE), *done]


def turn_to(desk, path):
    """Another register, in the program started anew."""
    desk.kill()
    desk.command[-1] = path
    run_views.clear()
    desk.start()
    seen("present, ", "a meeting that is held opens by itself")


def lose():
    sign_out("代表21")
    sign_out("代表22")
    seen("Suspended: too few people are here")
    seen("29 × 3 = 87, less than 45 × 2 = 90")
    seen("not possible: Vote on M2, a vote with too few people decides nothing")
    ok(not is_sensitive(button("Resume the meeting (1 missing)")), "the meeting cannot resume, and says how many are missing")


def lost_and_back():
    seen("31 present, 30 needed")
    open_hall(MAIN)
    lose()
    seen("29 × 3 = 87 < 45 × 2 = 90", "the hall screen says so")
    unnamed("suspended")
    picture("quorum lost")
    check_in(["代表22"], 29)
    push("Resume the meeting")
    open_vote("M2")
    count(16, 14, 0)
    seen("16 × 2 = 32 > 30")
    push("Confirm and announce")
    seen("announced ")
    ok(True, "one comes back: the meeting resumes, and 16 of 30 carry")


def never_back():
    lose()
    push("End…")
    push("End it")
    seen("Ended without a quorum at ")
    seen("Left for another meeting")
    ok(True, "nobody comes back: the meeting ends and M2 is left for another")


def absent():
    """By name only who was there is called: who is absent has no ballot to enter."""
    open_vote("M1", "Roll call")
    seen("0 of 43 answered")
    names = wait(lambda: find(name_is("Those who may vote"), ("list",)), "those who may vote are listed")
    for label, lines in (("代表34", 1), ("代表35", 0)):
        enter("A name to jump to", label)
        wait(lambda: names.get_child_count() == lines, f"{label} stands {lines} times in the list")
    push("Call off…")
    enter("Reason", "改为举手表决")
    record("Call off the vote")
    button("Put to the vote… M1")
    ok(True, "an absent person has no ballot; the vote is called off")


def contested():
    """21 of 43 do not revoke; a hand too few is not confirmed; who leaves while the vote is open stays in its base."""
    open_hall(MAIN)
    absent()
    open_vote("M1")
    count(21, 20, 1)
    seen("1 of 43 is still missing")
    ok(not is_sensitive(button("Confirm and announce")), "a hand too few cannot be confirmed")
    sign_out("代表34")
    seen("42 present, 30 needed")
    push("Abstained: one more")
    seen("agrees with the 43 present when the vote opened")
    seen("21 × 2 = 42 ≤ 43")
    push("Confirm and announce")
    seen("announced ")
    picture("not carried-revoking")
    ok(True, "somebody leaves while the vote is open: 43 is its base; 21 of them do not revoke")


def main():
    with tempfile.TemporaryDirectory(prefix="linli-quorum-") as folder:
        folder = pathlib.Path(folder)
        lost = until("quorum-lost", '"attendance.sign_out"')
        paths = [register(folder, "returns", lost), register(folder, "lost", lost),
                 register(folder, "contested", until("contested-upheld", '"vote.open","motion":"HY-B2/M1"'))]
        with at_desk(sys.argv[1], paths[0]) as (desk, home):
            lost_and_back()
            turn_to(desk, paths[1])
            never_back()
            turn_to(desk, paths[2])
            contested()
            for path in paths:
                tool("audit", path)
            ok(True, "the audit finds them whole")
    return 0


if __name__ == "__main__":
    sys.exit(main())
