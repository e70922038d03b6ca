"""Ways of voting in the hall, held at the desk by a person: ballot papers whose numbers do not agree at first, a result corrected
after it was announced, a recount, a roll call by keyboard with an answer put right. One member comes late, with the card of
the household. Arguments: linli."""

import pathlib
import sys
import tempfile

from person import at_desk, keys, name_has, ok, wait
from played import BEFORE, TELLERS, held, moved, shown
from running import (at, button, check_in, count, enter, entry, find, is_sensitive, number, open_hall, open_vote, picture, propose, push, record,
                     register, second, seen, tick, tool, unnamed)

MAIN, MEETING, CARD, SIX = "陈巷社区", "HY-B", "6幢2单元601", 6


def lines():
    """Five of six have come; a motion is before them."""
    return [*held(MEETING, "U2", SIX, SIX - 1, [at(BEFORE, "person.change", person="代表06", household=CARD)]),
            *moved(MEETING, "M1", "更换楼道灯")]


def says(path, motion, **figures):
    vote = next(vote for vote in shown(path, MEETING, "vote") if vote["label"] == f"{MEETING}/{motion}")
    wrong = {name: vote[name] for name, value in figures.items() if vote[name] != value}
    ok(not wrong, f"linlictl says of {motion} what was entered {wrong or ''}")


def move(motion, title):
    propose("代表01", title, f"{title}。")
    second(motion, "代表03")


def refused(sentence):
    seen(sentence)
    wait(lambda: not is_sensitive(button("Confirm and announce")), f"“{sentence}”: there is nothing to confirm")
    ok(True, f"“{sentence}”: there is nothing to confirm")


def late():
    seen("5 present, ")
    check_in([CARD], SIX - 1)
    seen("6 present, ")
    ok(True, "the card of a household checks its member in")


# Ballot papers.

def papers():
    """One ballot is not back yet, one is invalid."""
    open_vote("M1", "Ballot papers")
    unnamed("ballot papers")
    count(3, 1, 0, 1)
    refused("1 of 6 is still missing")
    number("Not cast", 1)
    refused("Why invalid? 1 ballot has no reason yet")
    push("Cannot be read")
    for label in TELLERS:
        tick(label)
    refused("Why they are invalid")
    for label in TELLERS:
        tick(label)


def too_few(path):
    """More came back than went out: the rules refuse it, and nothing is recorded."""
    number("Ballots handed out", 4)
    push("Confirm and announce")
    seen("More ballots came back than were issued.")
    says(path, "M1", issued=None, result=None, **{"for": None})
    number("Ballots handed out", 6)


def announce(path):
    push("Confirm and announce")
    seen("announced ")
    seen("3 × 2 = 6 ≤ 6")
    says(path, "M1", issued=6, against=1, invalid=1, unreturned=1, counted_by="代表02, 代表05", result="FAILED",
         **{"for": 3})
    reason = shown(path, MEETING, "vote")[0]["invalid_reasons"]
    ok(reason in ("Cannot be read", "无法辨认"), f"with the reason of the invalid one, in the desk's or the register's language: {reason}")


def correct(path):
    """One ballot against lay among those in favour; the chair had it announced the other way round."""
    push("Correct the result…")
    enter("For", "4")
    seen("make 7, but 6 could vote")
    enter("Against", "0")
    enter("Reason", "一张同意票误计为反对，监票人发现")
    record("Record the correction")
    seen("Corrected after the announcement: 一张同意票误计为反对")
    seen("4 × 2 = 8 > 6")
    picture("corrected")
    says(path, "M1", corrected=1, was="3/1/0/1/1/FAILED", result="PASSED", **{"for": 4})
    keys("ctrl+Return")


# A show of hands, counted again.

def recount(path):
    move("M2", "增设座椅")
    open_vote("M2")
    count(4, 2, 0)
    push("Count again")
    push("Record and recount")
    seen("the first count is recorded: ")
    unnamed("a recount")
    count(3, 3, 0)
    enter("Reason of the recount", "有代表提出复核")
    push("Announce the recount")
    seen("announced ")
    seen("3 × 2 = 6 ≤ 6")
    says(path, "M2", recounted=1, against=3, result="FAILED", **{"for": 3})
    keys("ctrl+Return")


# A roll call.

def call(path):
    """The third says one thing, is entered as another, and is put right before the next is called."""
    move("M3", "修补路面")
    open_vote("M3", "Roll call")
    seen("0 of 6 answered")
    unnamed("a roll call")
    for key, answered in zip("ffg", (1, 2, 3)):
        keys(key)
        seen(f"{answered} of 6 answered")
    keys("Up")
    seen("代表03")
    keys("f")
    wait(lambda: find(name_has("代表04")), "the next is called")
    for key, answered in zip("ghf", (4, 5, 6)):
        keys(key)
        seen(f"{answered} of 6 answered")
    seen("Everyone has been called")
    keys("ctrl+Return")
    seen("announced ")
    seen("4 × 2 = 8 > 6")
    says(path, "M3", against=1, abstain=1, unreturned=0, result="PASSED", **{"for": 4})


def main():
    with tempfile.TemporaryDirectory(prefix="linli-ballots-") as folder:
        path = register(pathlib.Path(folder), "ballots", lines())
        with at_desk(sys.argv[1], path):
            late()
            open_hall(MAIN)
            papers()
            too_few(path)
            announce(path)
            correct(path)
            recount(path)
            call(path)
            tool("audit", path)
            ok(True, "the audit finds it whole")
    return 0


if __name__ == "__main__":
    sys.exit(main())
