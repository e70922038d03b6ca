"""Registers and papers for the tests of the terminal: scripts of use cases, and the tools that judge what comes out."""

import json
import os
import shutil
import subprocess
import tempfile

SIGNERS = [("chair", "委员01", "主持人"), ("recorder", "工作人员甲", "记录人"), ("supervisor", "监督员甲", "监督员")]
COMMITTEE = "陈巷社区(演示)"
DAY = "2026-03-21"


class Desk:
    """A private folder in which linlictl is run."""

    def __init__(self, linlictl, language="en"):
        self.linlictl = os.path.abspath(linlictl)
        self.root = tempfile.mkdtemp(prefix="linli-papers-")
        home = os.path.join(self.root, "home")
        os.mkdir(home)
        self.env = {**os.environ, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home, "HOME": home, "LC_ALL": "C.UTF-8",
                    "LANGUAGE": language}
        self.write("secret", "correct horse\n")
        self.write("wrong", "battery staple\n")

    def close(self):
        shutil.rmtree(self.root)

    def path(self, name):
        return os.path.join(self.root, name)

    def write(self, name, data):
        with open(self.path(name), "wb") as file:
            file.write(data.encode() if isinstance(data, str) else data)
        return self.path(name)

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def tool(self, *args, status=0):
        done = subprocess.run(args, cwd=self.root, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        out, err = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
        assert status is None or done.returncode == status, f"{args} gave {done.returncode}\n{out}\n{err}"
        return out + err

    def run(self, *args, status=0):
        return self.tool(self.linlictl, *args, status=status)

    def rows(self, *args, status=None):
        """The rows that a command prints as JSON."""
        return json.loads(self.run(*args, "--json", status=status))

    def identities(self, signers=SIGNERS, years="10", at="2026-01-05T10:00", suffix=""):
        if not os.path.exists(self.path("ca.p12")):
            self.run("identity", "new", "ca.p12", "--name", "陈巷社区签名机构(演示)", "--organization", COMMITTEE,
                     "--passphrase-file", "secret", "--years", "20", "--at", "2019-01-05T10:00")
        for field, name, role in signers:
            self.run("identity", "new", f"{field}{suffix}.p12", "--authority", "ca.p12", "--authority-passphrase-file",
                     "secret", "--name", name, "--role", role, "--organization", COMMITTEE, "--passphrase-file", "secret",
                     "--years", years, "--at", at)

    def sign(self, pdf, fields=("chair", "recorder", "supervisor"), register="d.linli", suffix=""):
        options = ("--register", register) if register else ()
        for field in fields:
            self.run("sign", pdf, "--field", field, "--identity", f"{field}{suffix}.p12", "--passphrase-file", "secret",
                     *options)

    def verify(self, pdf, *options):
        rows = self.rows("verify", pdf, "--authority", "ca.pem", *options)
        return rows[0]["state"], rows[1:]

    def play(self, register, script):
        self.write("script.jsonl", script.text())
        self.run("play", register, "script.jsonl")

    def new(self, register, language="zh", name=COMMITTEE):
        self.run("new", register, "--name", name, "--language", language, "--contact", "陈巷路1号", "--at", "2026-01-05T08:00")


class Script:
    """Lines of use cases, each a minute after the last unless it says when."""

    def __init__(self):
        self.lines = []

    def do(self, at, act, actor="工作人员甲", **members):
        line = {"at": at, "do": act, **members}
        if actor:
            line["actor"] = actor
        self.lines.append(json.dumps(line, ensure_ascii=False))

    def text(self):
        return "\n".join(self.lines) + "\n"

    def people(self, count, names=None, seated=True):
        """The office holders and @count members 成员001 … of the residents' representative meeting."""
        names = names or {}
        self.do("2026-01-05T09:00", "person.add", None, label="工作人员甲", office="staff", **names.get("工作人员甲", {}))
        for label, office in (("委员01", "committee"), ("监督员甲", "supervisor"), ("物业经理甲", "adviser")):
            self.do("2026-01-05T09:01", "person.add", label=label, office=office, **names.get(label, {}))
        for i in range(1, count + 1):
            label = f"成员{i:03}"
            self.do("2026-01-05T09:02", "person.add", label=label, office="representative", **names.get(label, {}))
        self.do("2026-01-05T09:10", "body.add", label="居民代表会议", name="居民代表会议", rule="U2")
        self.do("2026-01-05T09:10", "body.add", label="邻理庭", name="邻理庭议事会", rule="C1")
        if not seated:
            return
        for body in ("居民代表会议", "邻理庭"):
            for i in range(1, count + 1):
                self.do("2026-01-05T09:11", "seat.add", body=body, person=f"成员{i:03}", role="representative")

    def open(self, present, body="居民代表会议", label="HY-1", title="楼道照明改造", mode="council", day=DAY,
             venue="社区议事厅", **item):
        self.do("2026-03-05T09:00", "meeting.plan", label=label, body=body, title=title, mode=mode, venue=venue,
                starts_at=f"{day}T14:00", ends_at=f"{day}T16:00", chair="委员01", recorder="工作人员甲",
                supervisor="监督员甲", tellers=["成员001", "成员002"])
        self.do("2026-03-05T09:10", "agenda.add", meeting=label, title="讨论", minutes=60, **item)
        self.do("2026-03-05T10:00", "meeting.notify", meeting=label, places=["社区公示栏", "各单元门"])
        self.do(f"{day}T13:30", "meeting.open_checkin", meeting=label)
        for i in sorted(present):
            self.do(f"{day}T13:{40 + i * 19 // max(present):02}", "attendance.check_in", meeting=label, person=f"成员{i:03}")
        self.do(f"{day}T14:00", "meeting.open", "委员01", meeting=label)
        self.do(f"{day}T14:00", "agenda.start", item=f"{label}/1")

    def vote(self, motion, at="14:30", method="show", counts=None, cast=None, day=DAY):
        self.do(f"{day}T{at}", "vote.open", "委员01", motion=motion, method=method)
        for choice, people in (cast or {}).items():
            for person in people:
                self.do(f"{day}T{at}", "vote.cast", vote=motion, person=person, choice=choice)
        if counts:
            self.do(f"{day}T{at}", "vote.count", vote=motion, by=["成员001", "成员002"],
                    **dict(zip(("for", "against", "abstain"), counts)))
        self.do(f"{day}T{at}", "vote.close", vote=motion)
        self.do(f"{day}T{at}", "vote.announce", "委员01", vote=motion)

    def paper(self, meeting, kind, at="2026-03-23T10:00", version=1, **members):
        self.do(at, "paper.draft", meeting=meeting, kind=kind, **members)
        self.do(at, "paper.check", "委员01", paper=f"{meeting}/{kind}/{version}")
        self.do(at, "paper.issue", "委员01", paper=f"{meeting}/{kind}/{version}")

    def papers(self, meeting, contact="社区居委会办公室，陈巷路1号，工作日9:00–17:00，电话0000-0000001", **members):
        self.do("2026-03-23T09:00", "notice.post", category="result", title="表决结果公示", meeting=meeting,
                places=["社区公示栏", "各单元门"], contact=contact, **members)
        for kind in ("record", "minutes", "notice"):
            self.paper(meeting, kind)
