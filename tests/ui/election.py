"""An election at the desk: two seats among three, of whom two are level, and the further vote between those two. Arguments:
linli."""

import pathlib
import sys
import tempfile

from person import at_desk, keys, ok, wait
from played import NOW, held, shown
from running import (at, button, find, is_sensitive, number, open_hall, open_vote, picture, push, record, register, seen, tool,
                     unnamed)

MAIN, MEETING, NINE, CAME = "陈巷社区", "HY-E", 9, 8
CANDIDATES = ("代表07", "代表08", "代表09")


def lines():
    """Eight of nine have come, and three stand for two seats."""
    return [*held(MEETING, "U3", NINE, CAME),
            at(NOW, "election.propose", label="M1", meeting=MEETING, item=f"{MEETING}/1", title="补选居委会委员",
               text="从三名候选人中选出两名居委会委员。", mover="代表01", seats=2, candidates=list(CANDIDATES))]


def enter(candidates, votes):
    for place, (name, figure) in enumerate(zip(candidates, votes), 1):
        number(f"{place}. {name}", figure)


def refused(sentence):
    seen(sentence)
    wait(lambda: not is_sensitive(button("Confirm and announce")), f"“{sentence}”: there is nothing to confirm")
    ok(True, f"“{sentence}”: there is nothing to confirm")


def outcomes(path, motion):
    return [(row["person"], row["votes"], row["outcome"]) for row in shown(path, MEETING, "candidate")
            if row["label"] == f"{MEETING}/{motion}"]


def first(path):
    open_vote("M1", "Ballot papers")
    unnamed("an election")
    enter(CANDIDATES, (7, 5, 5))
    refused("8 valid ballots × 2 seats = 16 marks at most; 17 are counted")
    enter(CANDIDATES[:1], (6,))
    seen("level: further vote")
    push("Confirm and announce")
    seen("1 seat is left: a further vote follows.")
    picture("level")
    ok(outcomes(path, "M1") == [("代表07", 6, "elected"), ("代表08", 5, "tied"), ("代表09", 5, "tied")],
       f"linlictl says that one of three is elected and two are level {outcomes(path, 'M1')}")


def further(path):
    push("Further vote…")
    seen("Seats that are left")
    record("Put forward")
    keys("ctrl+Return")
    open_vote("M2", "Ballot papers")
    enter(CANDIDATES[1:], (5, 3))
    push("Confirm and announce")
    wait(lambda: outcomes(path, "M2"), "the further vote is counted")
    seen("announced ")
    seen("M1 1 of 2 elected · M2 1 of 1 elected", "the item of the agenda says what both votes gave")
    picture("elected")
    ok(outcomes(path, "M2") == [("代表08", 5, "elected"), ("代表09", 3, "not_elected")],
       f"linlictl says who of the two is elected {outcomes(path, 'M2')}")


def main():
    with tempfile.TemporaryDirectory(prefix="linli-election-") as folder:
        path = register(pathlib.Path(folder), "election", lines())
        with at_desk(sys.argv[1], path):
            seen("8 present, ")
            open_hall(MAIN)
            first(path)
            further(path)
            tool("audit", path)
            ok(True, "the audit finds it whole")
    return 0


if __name__ == "__main__":
    sys.exit(main())
