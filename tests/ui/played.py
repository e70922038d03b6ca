"""Small meetings for tests, played up to the moment before a vote. Only what differs from one to the other is said."""

import json

from running import PEOPLE, at, demo_lines, tool

BEFORE, CALLED, DOOR, NOW = "2026-03-09T09:00", "2026-03-10T09:00", "2026-03-21T13:40", "2026-03-21T14:00"
CHAIR, TELLERS = "委员01", ("代表02", "代表05")


def representatives(size):
    return [f"代表{n:02}" for n in range(1, size + 1)]


def called(label, rule, size):
    """A body of @size representatives under @rule, and its meeting @label with one item."""
    body = f"{label}会"
    return [at(BEFORE, "body.add", label=body, name=body, rule=rule),
            *(at(BEFORE, "seat.add", body=body, person=one, role="representative") for one in representatives(size)),
            at(CALLED, "meeting.plan", label=label, body=body, title="表决", mode="council", venue="议事厅", starts_at="2026-03-21T14:00",
               ends_at="2026-03-21T15:00", chair=CHAIR, recorder="工作人员甲", tellers=list(TELLERS)),
            at(CALLED, "agenda.add", meeting=label, title="表决", minutes=30),
            at(CALLED, "meeting.notify", meeting=label, places=["公示栏"]), at(DOOR, "meeting.open_checkin", meeting=label)]


def opened(label, present):
    """@present of them have come, and the item is before them."""
    return [*(at(DOOR, "attendance.check_in", meeting=label, person=one) for one in representatives(present)),
            at(NOW, "meeting.open", CHAIR, meeting=label), at(NOW, "agenda.start", item=f"{label}/1")]


def moved(label, motion, title):
    """A motion that is seconded."""
    return [at(NOW, "motion.propose", label=motion, meeting=label, item=f"{label}/1", kind="main", title=title, text=f"{title}。",
               mover="代表01"), at(NOW, "motion.second", motion=f"{label}/{motion}", by="代表03")]


def held(label, rule, size, present, first=()):
    """@first: acts before anything else."""
    return [*demo_lines(PEOPLE), *first, *called(label, rule, size), *opened(label, present)]


def shown(path, label, kind):
    """What linlictl says of the meeting @label, its parts of one @kind in order."""
    return [part for part in json.loads(tool("show", path, "meeting", label, "--json")) if part["is"] == kind]
