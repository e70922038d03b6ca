"""Compares the program's results with a second way of computing them: exact fractions, and rules stated here anew.

usage: compare.py PROGRAM [CASES]
"""
import datetime
import json
import random
import subprocess
import sys
from fractions import Fraction as F

ALL, PRESENT, PART, YES_NO = "all", "present", "part", "yes_no"
HALF, THIRDS, QUARTERS = F(1, 2), F(2, 3), F(3, 4)
# rule: (quorum share, more than it?), (majority share, more than it?, of whom)
RULES = {
    "U1": ((HALF, True), (HALF, True, PRESENT)),
    "U2": ((THIRDS, False), (HALF, True, PRESENT)),
    "U3": ((THIRDS, True), (HALF, True, PRESENT)),
    "U4": ((HALF, True), (HALF, True, PRESENT)),
    "V1": ((HALF, True), (HALF, True, PRESENT)),
    "V2": ((THIRDS, False), (HALF, True, PRESENT)),
    "V3": ((THIRDS, False), (HALF, True, PRESENT)),
    "V4": ((THIRDS, False), (HALF, True, PRESENT)),
    "R1": ((THIRDS, False), (THIRDS, False, ALL)),
    "R2": (None, (THIRDS, False, ALL)),
    "R3": ((THIRDS, False), (HALF, True, ALL)),
    "P1": ((HALF, False), (HALF, True, ALL)),
    "P2": ((THIRDS, False), (HALF, False, ALL)),
    "B1": ((HALF, True), (HALF, True, YES_NO)),
    "B2": ((HALF, True), (THIRDS, False, YES_NO)),
    "C1": ((HALF, True), (HALF, True, PRESENT)),
    "O1": ((THIRDS, False), (HALF, True, PART)),
    "O2": ((THIRDS, False), (QUARTERS, False, PART)),
}
OLD = {"U1": RULES["U1"], "U2": ((HALF, True), (HALF, True, PRESENT))}


def reaches(value, base, share, more):
    if base == 0:
        return False
    part = F(value, base)
    return part > share if more else part >= share


def near(rng, share, base):
    """A figure around the share of the base, where mistakes show."""
    return min(max(int(share * base) + rng.randint(-1, 1), 0), base)


def meeting(rng, rule):
    old = rule in OLD and rng.random() < 0.3
    quorum, majority = (OLD if old else RULES)[rule]
    everyone = rng.choice([rng.randint(1, 12), rng.randint(1, 2000), rng.randint(1, 10**15)])
    present = near(rng, quorum[0] if quorum else HALF, everyone)
    if rng.random() < 0.7:
        present = rng.randint(present, everyone)
    base = {ALL: everyone, PRESENT: present, YES_NO: rng.randint(0, present)}[majority[2]]
    yes = min(near(rng, majority[0], base), present)
    if majority[2] == YES_NO:
        yes = min(yes, base)
        no = base - yes
    else:
        no = rng.randint(0, present - yes)
    line = {"rule": rule, "date": "2025-11-30" if old else "2026-05-01", "all": everyone, "present": present,
            "for": yes, "against": no, "abstain": rng.randint(0, present - yes - no)}
    if quorum and not reaches(present, everyone, *quorum):
        return line, "NO_QUORUM"
    return line, "PASSED" if reaches(yes, base, *majority[:2]) else "FAILED"


def owners(rng, rule):
    quorum, majority = RULES[rule]
    heads, area = rng.randint(1, 5000), rng.randint(10**4, 10**12)
    part = near(rng, quorum[0], heads)
    part_area = near(rng, quorum[0], area)
    if rng.random() < 0.8:
        part, part_area = rng.randint(part, heads), rng.randint(part_area, area)
    yes, yes_area = near(rng, majority[0], part), near(rng, majority[0], part_area)
    line = {"rule": rule, "date": "2026-05-01", "all": heads, "all_dm2": area, "participating": part,
            "participating_dm2": part_area, "for": yes, "for_dm2": yes_area}
    if (part == 0) != (part_area == 0) or (yes == 0) != (yes_area == 0):
        return line, "error"
    if not (reaches(part, heads, *quorum) and reaches(part_area, area, *quorum)):
        return line, "NO_QUORUM"
    both = reaches(yes, part, *majority[:2]) and reaches(yes_area, part_area, *majority[:2])
    return line, "PASSED" if both else "FAILED"


def interested(rng):
    everyone = rng.randint(1, 40)
    yes = max(everyone - rng.choice([0, 0, 1, 2]), 0)
    return ({"rule": "O3", "date": "2026-05-01", "all": everyone, "for": yes},
            "PASSED" if yes == everyone else "FAILED")


def spoilt(rng):
    """A sum that cannot be."""
    line, _ = meeting(rng, rng.choice(["U1", "U2", "U3", "U4", "R1", "P1", "B1", "C1"]))
    how = rng.randint(0, 4)
    if how == 0:
        line["present"] = line["all"] + rng.randint(1, 5)
    elif how == 1:
        line["for"] = line["present"] + rng.randint(1, 5)
    elif how == 2:
        line["abstain"] = line["present"] - line["for"] - line["against"] + 1
    elif how == 3:
        del line[rng.choice(["all", "present", "for"])]
    else:
        line["all"] = 2**62 + rng.randint(0, 2**61)
        line["present"] = line["all"]
    return line, "error"


# Days off and make-up workdays as the two notices name them: month, first day, last day.
OFF = {2025: [(1, 1, 1), (1, 28, 31), (2, 1, 4), (4, 4, 6), (5, 1, 5), (5, 31, 31), (6, 1, 2), (10, 1, 8)],
       2026: [(1, 1, 3), (2, 15, 23), (4, 4, 6), (5, 1, 5), (6, 19, 21), (9, 25, 27), (10, 1, 7)]}
WORK = {2025: [(1, 26), (2, 8), (4, 27), (9, 28), (10, 11)],
        2026: [(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)]}


def works(day):
    if (day.month, day.day) in WORK.get(day.year, []):
        return True
    if any(day.month == m and a <= day.day <= b for m, a, b in OFF.get(day.year, [])):
        return False
    return day.isoweekday() <= 5


def deadline(rng):
    start = datetime.date(2025, 1, 1) + datetime.timedelta(rng.randint(0, 729))
    count, kind = rng.randint(0, 40), rng.choice(["work", "roll", "plain"])
    looked = set()
    day = start
    if kind == "work":
        line = {"from": start.isoformat(), "working_days": count}
        left = count
        while left:
            day += datetime.timedelta(1)
            looked.add(day.year)
            left -= works(day)
    else:
        line = {"from": start.isoformat(), "calendar_days": count, "roll": kind == "roll"}
        day += datetime.timedelta(count)
        while kind == "roll":
            looked.add(day.year)
            if works(day):
                break
            day += datetime.timedelta(1)
    return line, {"due": day.isoformat(), "provisional": bool(looked - {2025, 2026})}


def election(rng):
    """Who is elected, by sorting: from the top down as many as there are seats, unless the cut falls between equals."""
    rule = rng.choice(["U3", "U4"])
    quorum = RULES[rule][0]
    everyone = rng.randint(1, 60)
    cast = near(rng, quorum[0], everyone)
    if rng.random() < 0.8:
        cast = rng.randint(cast, everyone)
    invalid = rng.choice([0, 0, min(cast, rng.randint(0, 3))])
    seats, further = rng.randint(1, 3), rng.random() < 0.3
    share, more = (F(1, 3), False) if further else (HALF, True)
    count = rng.randint(1, 5)
    votes = [min(max(near(rng, share, cast) + rng.choice([0, 0, 1, 5, 9]), 0), max(cast - invalid, 0)) for _ in range(count)]
    line = {"rule": rule, "all": everyone, "cast": cast, "invalid": invalid, "seats": seats, "further": further,
            "votes": [str(v) for v in votes]}
    if sum(votes) > (cast - invalid) * seats:
        return line, "error"
    if not reaches(cast, everyone, *quorum):
        return line, "NO_QUORUM " + "-" * count
    able = sorted((v for v in votes if v and reaches(v, cast, share, more)), reverse=True)
    letters = ["n"] * count
    for i, v in enumerate(votes):
        if v not in able:
            continue
        first, last = able.index(v), len(able) - able[::-1].index(v)
        letters[i] = "e" if last <= seats else "t" if first < seats else "n"
    full = letters.count("e") == seats
    return line, ("PASSED " if full else "FAILED ") + "".join(letters)


def case(rng):
    draw = rng.random()
    if draw > 0.85:
        return election(rng)
    if draw < 0.15:
        return owners(rng, rng.choice(["O1", "O2"]))
    if draw < 0.20:
        return interested(rng)
    if draw < 0.35:
        return spoilt(rng)
    if draw < 0.50:
        return deadline(rng)
    return meeting(rng, rng.choice([r for r in RULES if r[0] != "O"]))


def main():
    program, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 6000
    rng = random.Random(20260321)
    cases = [case(rng) for _ in range(count)]
    text = "".join(json.dumps(line) + "\n" for line, _ in cases)
    answers = subprocess.run([program], input=text, capture_output=True, text=True, check=True).stdout.splitlines()
    if len(answers) != count:
        sys.exit(f"{len(answers)} answers to {count} lines")
    seen = {}
    for (line, expected), answer in zip(cases, map(json.loads, answers)):
        found = answer if "due" in answer else answer.get("result", "error")
        if found != expected:
            sys.exit(f"{line}: expected {expected}, found {answer}")
        word = expected.split()[0] if isinstance(expected, str) else "due"
        seen[word] = seen.get(word, 0) + 1
    if len(seen) != 5 or min(seen.values()) < count // 100:
        sys.exit(f"the cases are too much alike: {seen}")
    print(f"{count} cases agree: {seen}")


if __name__ == "__main__":
    main()
