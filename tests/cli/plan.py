"""What leaves the desk before a meeting: its calendar entry, read by a parser of its own after RFC 5545, and its notice as
a paper. Prints TAP. Arguments: linlictl."""

import re
import sys
from datetime import datetime, timedelta

from scenario import Desk, Script
from tap import case, run_cases

LINLICTL = sys.argv[1]
TITLE = "长" * 60 + "，“引号”；逗号, 分号; 反斜杠\\ 和𠮷字"


def planned_desk():
    """A register with one meeting in preparation; made once."""
    if not hasattr(planned_desk, "desk"):
        desk = planned_desk.desk = Desk(LINLICTL)
        desk.new("d.linli")
        script = Script()
        script.people(9)
        script.do("2026-03-05T09:00", "meeting.plan", label="HY-1", body="居民代表会议", title=TITLE, mode="council",
                  venue="社区议事厅, 二楼; 左转", starts_at="2026-03-21T14:00", ends_at="2026-03-21T15:30", chair="委员01",
                  recorder="工作人员甲", supervisor="监督员甲", tellers=["成员002"])
        script.do("2026-03-05T09:01", "agenda.add", meeting="HY-1", title="打 13812345678 问灯", minutes=20, presenter="成员003")
        script.do("2026-03-05T09:02", "agenda.add", meeting="HY-1", title="表决", minutes=70)
        desk.play("d.linli", script)
    return planned_desk.desk


# RFC 5545, read anew.

def unfold(data):
    """3.1: lines end with CRLF and have at most 75 octets; a line that begins with a space goes on."""
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b"") and b"\r" not in data.replace(b"\r\n", b"")
    lines = []
    for line in data[:-2].split(b"\r\n"):
        assert len(line) <= 75, (len(line), line)
        line.decode("utf-8")  # never folded inside a character
        if line[:1] in (b" ", b"\t"):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return [line.decode("utf-8") for line in lines]


def unescape(value):
    """3.3.11: only these four may stand behind a backslash; comma and semicolon never stand alone."""
    assert re.fullmatch(r"(?:[^\\;,\n]|\\[\\;,nN])*", value), value
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)


def parse(data):
    """Components as nested lists: (name, {property: (parameters, value)}, [components])."""
    stack = [("", {}, [])]
    for line in unfold(data):
        name, parameters, value = re.fullmatch(r"([A-Z-]+)((?:;[A-Z-]+=[^;:\"]+)*):(.*)", line).groups()
        if name == "BEGIN":
            stack.append((value, {}, []))
        elif name == "END":
            done = stack.pop()
            assert done[0] == value
            stack[-1][2].append(done)
        else:
            assert name not in stack[-1][1], f"{name} twice"
            stack[-1][1][name] = (dict(p.split("=") for p in parameters.split(";")[1:]), value)
    assert len(stack) == 1 and len(stack[0][2]) == 1
    return stack[0][2][0]


def entry(desk, name="HY-1", register="d.linli"):
    desk.run("ics", register, name, "out.ics")
    calendar = parse(desk.read("out.ics"))
    zone, event = calendar[2]
    assert (calendar[0], zone[0], event[0]) == ("VCALENDAR", "VTIMEZONE", "VEVENT")
    return calendar, zone, event[1]


@case
def required_properties():
    calendar, zone, event = entry(planned_desk())
    assert calendar[1]["VERSION"][1] == "2.0" and calendar[1]["PRODID"][1]
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
        assert event[name][1], name
    assert re.fullmatch(r"\d{8}T\d{6}Z", event["DTSTAMP"][1])
    assert event["STATUS"][1] in ("TENTATIVE", "CONFIRMED", "CANCELLED")


@case
def time_in_a_zone_that_is_there():
    calendar, zone, event = entry(planned_desk())
    assert event["DTSTART"][0]["TZID"] == zone[1]["TZID"][1] == "Asia/Shanghai"
    standard = zone[2][0][1]
    assert standard["TZOFFSETTO"][1] == "+0800"
    local = datetime.strptime(event["DTSTART"][1], "%Y%m%dT%H%M%S")
    assert local - timedelta(hours=8) == datetime(2026, 3, 21, 6, 0)
    assert event["DTEND"][1] == "20260321T153000"


@case
def text_comes_back_as_it_was():
    _, _, event = entry(planned_desk())
    assert unescape(event["SUMMARY"][1]) == f"居民代表会议 · {TITLE}", event["SUMMARY"]
    assert unescape(event["LOCATION"][1]) == "社区议事厅, 二楼; 左转"
    text = unescape(event["DESCRIPTION"][1])
    assert text.count("\n") >= 4 and "1. 打 13812345678 问灯（20分钟）" in text and "2. 表决（70分钟）" in text, text
    assert "陈巷路1号" in text


@case
def same_register_same_bytes():
    desk = planned_desk()
    entry(desk)
    first = desk.read("out.ics")
    entry(desk)
    assert desk.read("out.ics") == first


@case
def one_uid_through_its_life():
    desk = Desk(LINLICTL)
    desk.new("d.linli")
    script = Script()
    script.people(9)
    plan = dict(body="居民代表会议", title="会", venue="厅", ends_at="2026-03-22T15:30", chair="委员01", recorder="工作人员甲")
    script.do("2026-03-05T09:00", "meeting.plan", label="HY-1", mode="council", starts_at="2026-03-21T14:00", **plan)
    desk.play("d.linli", script)
    found = [entry(desk)[2]]
    for at, act, members in (("2026-03-05T10:00", "meeting.replan", dict(plan, starts_at="2026-03-22T14:00")),
                             ("2026-03-05T11:00", "meeting.cancel", {"reason": "改期"})):
        script = Script()
        script.do(at, act, meeting="HY-1", **members)
        desk.play("d.linli", script)
        found.append(entry(desk)[2])
    assert len({event["UID"][1] for event in found}) == 1
    assert [event["SEQUENCE"][1] for event in found] == ["0", "1", "2"]
    assert [event["STATUS"][1] for event in found] == ["TENTATIVE", "TENTATIVE", "CANCELLED"]
    assert [event["DTSTAMP"][1] for event in found] == sorted({event["DTSTAMP"][1] for event in found})
    desk.close()


@case
def what_stands_there_is_kept():
    desk = planned_desk()
    desk.write("mine.ics", "my own notes")
    said = desk.run("ics", "d.linli", "HY-1", "mine.ics", status=1)
    assert "left as it is" in said, said
    assert desk.read("mine.ics") == b"my own notes"
    assert "There is no meeting" in desk.run("ics", "d.linli", "HY-9", "none.ics", status=3)


@case
def notice_as_a_paper():
    desk = planned_desk()
    desk.run("paper", "d.linli", "HY-1/convocation", "draft.pdf")
    desk.run("paper", "d.linli", "HY-1/convocation", "again.pdf")
    assert desk.read("draft.pdf") == desk.read("again.pdf")
    desk.tool("qpdf", "--check", "draft.pdf")
    text = re.sub(r"\s", "", desk.tool("pdftotext", "draft.pdf", "-"))
    for wanted in ("关于召开居民代表会议的通知", "本件为草稿", "2026年3月21日（星期六）14:00至15:30", "共2项，预计90分钟", "成员003", "陈巷路1号"):
        assert wanted in text, (wanted, text)
    assert "13812345678" not in text and "13812345678" not in desk.read("draft.pdf").decode("latin-1")
    assert "595" in desk.tool("pdfinfo", "draft.pdf")
    assert "There is no meeting" in desk.run("paper", "d.linli", "HY-9/convocation", "none.pdf", status=3)


STATUS = run_cases()
planned_desk().close()
sys.exit(STATUS)
