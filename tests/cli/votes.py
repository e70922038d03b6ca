"""Every way of voting through linlictl: what show, audit and the papers say of it. Prints TAP. Argument: linlictl."""

import sqlite3
import subprocess
import shutil
import sys

from scenario import DAY, Desk, Script
from tap import case, run_cases

TELLERS = ["成员001", "成员002"]


def hands(s):
    """Two counts that differ, a vote called off, paper with invalid ballots, and a result put right afterwards."""
    s.open(range(1, 25))
    for label, title, at in (("M1", "楼道加灯", "14:05"), ("M2", "安装扶手", "14:15")):
        s.do(f"{DAY}T{at}", "motion.propose", meeting="HY-1", label=label, kind="main", title=title, text=title + "。",
             mover="成员007")
        s.do(f"{DAY}T{at}", "motion.second", motion=f"HY-1/{label}", by="成员008")
        if label == "M1":
            s.do(f"{DAY}T14:06", "vote.open", "委员01", motion="HY-1/M1", method="show")
            s.do(f"{DAY}T14:07", "vote.cancel", vote="HY-1/M1", reason="有人误解议题")
            s.do(f"{DAY}T14:08", "vote.open", "委员01", motion="HY-1/M1", method="show")
            for at, counts in (("14:09", (13, 10)), ("14:11", (12, 11))):
                s.do(f"{DAY}T{at}", "vote.count", vote="HY-1/M1", by=TELLERS, abstain=1, **dict(zip(("for", "against"), counts)))
                s.do(f"{DAY}T{at}", "vote.tell", vote="HY-1/M1", by=TELLERS, abstain=1, **{"for": 12, "against": 11})
                if at == "14:09":
                    s.do(f"{DAY}T14:10", "vote.untell", vote="HY-1/M1")
        else:
            s.do(f"{DAY}T14:16", "vote.open", "委员01", motion="HY-1/M2", method="paper")
            s.do(f"{DAY}T14:16", "vote.issue", vote="HY-1/M2", issued=24)
            s.do(f"{DAY}T14:17", "vote.count", vote="HY-1/M2", by=TELLERS, against=5, abstain=2, invalid=3, unreturned=1,
                 invalid_reasons=["涂改 ×2", "空白"], **{"for": 13})
        at = "14:12" if label == "M1" else "14:18"
        s.do(f"{DAY}T{at}", "vote.close", vote=f"HY-1/{label}")
        s.do(f"{DAY}T{at}", "vote.announce", "委员01", vote=f"HY-1/{label}")
    s.do(f"{DAY}T14:30", "vote.correct", vote="HY-1/M2", by=TELLERS, against=6, abstain=2, invalid=3, unreturned=1,
         reason="一张反对票误计为赞成", **{"for": 12})
    s.do(f"{DAY}T15:00", "meeting.adjourn", "委员01", meeting="HY-1")
    s.paper("HY-1", "record")
    s.paper("HY-1", "minutes")


def election(s):
    """Level for the last seat, and the run-off."""
    s.do("2026-03-05T09:00", "body.add", label="选举", name="居民代表选举会议", rule="U3")
    for i in range(1, 37):
        s.do("2026-03-05T09:00", "seat.add", body="选举", person=f"成员{i:03}", role="representative")
    s.open(range(1, 31), body="选举", label="HY-2", title="推选居委会委员")
    rounds = [("M1", "14:3", 2, ["成员011", "成员012", "成员013"], ["25", "16", "16"], {}),
              ("M2", "14:4", 1, ["成员012", "成员013"], ["15", "14"], {"parent": "HY-2/M1"})]
    for label, at, seats, people, votes, more in rounds:
        s.do(f"{DAY}T{at}0", "election.propose", meeting="HY-2", label=label, title="推选委员", text="推选委员。", mover="成员007",
             seats=seats, candidates=people, **more)
        s.do(f"{DAY}T{at}1", "vote.open", "委员01", motion=f"HY-2/{label}", method="paper")
        s.do(f"{DAY}T{at}1", "vote.issue", vote=f"HY-2/{label}", issued=30)
        s.do(f"{DAY}T{at}2", "election.count", vote=f"HY-2/{label}", votes=votes, by=TELLERS,
             **({"invalid": 1, "invalid_reasons": ["多选"]} if seats == 1 else {}))
        s.do(f"{DAY}T{at}3", "vote.close", vote=f"HY-2/{label}")
        s.do(f"{DAY}T{at}4", "vote.announce", "委员01", vote=f"HY-2/{label}")
    s.do(f"{DAY}T15:00", "meeting.adjourn", "委员01", meeting="HY-2")
    s.paper("HY-2", "record")
    s.paper("HY-2", "minutes")


def owners(s):
    """Numbered ballots from door to door: one lost, one voter by another way, one owner of three units."""
    s.do("2026-03-05T09:00", "body.add", label="业主", name="业主大会", rule="O1")
    for i in range(1, 7):
        s.do("2026-03-05T09:00", "seat.add", body="业主", person=f"成员{i:03}", role="owner", area_dm2=30000 if i == 1 else 10000,
             units=3 if i == 1 else 1)
    s.do("2026-03-05T09:00", "meeting.plan", label="HY-3", body="业主", title="使用维修资金", mode="ballot", venue="入户",
         starts_at="2026-03-21T09:00", ends_at="2026-03-22T18:00", chair="委员01", recorder="工作人员甲", supervisor="监督员甲",
         tellers=TELLERS)
    s.do("2026-03-05T09:10", "agenda.add", meeting="HY-3", title="使用维修资金", minutes=60)
    s.do("2026-03-05T10:00", "meeting.notify", meeting="HY-3", places=["社区公示栏"])
    s.do(f"{DAY}T13:30", "meeting.open_checkin", meeting="HY-3")
    s.do(f"{DAY}T14:00", "meeting.open", "委员01", meeting="HY-3")
    s.do(f"{DAY}T14:00", "motion.propose", meeting="HY-3", label="M1", kind="main", title="换灯", text="换灯。", mover="成员002")
    s.do(f"{DAY}T14:00", "motion.second", motion="HY-3/M1", by="成员003")
    s.do(f"{DAY}T14:00", "vote.open", "委员01", motion="HY-3/M1", method="written")
    for i in range(1, 6):
        s.do(f"{DAY}T15:{i:02}", "ballot.issue", vote="HY-3/M1", serial=f"{i:04}", person=f"成员{i:03}", via="网格员")
    s.do(f"{DAY}T15:10", "ballot.void", ballot="HY-3/M1/0002", reason="遗失")
    s.do(f"{DAY}T15:11", "ballot.issue", vote="HY-3/M1", serial="0006", person="成员002", via="网格员")
    for serial, choice in (("0001", "for"), ("0006", "for"), ("0003", "against")):
        s.do(f"{DAY}T16:00", "ballot.return", ballot=f"HY-3/M1/{serial}", choice=choice, channel="入户")
    s.do(f"{DAY}T16:01", "vote.cast", vote="HY-3/M1", person="成员004", choice="for", channel="网络")
    s.do("2026-03-22T19:00", "vote.close", vote="HY-3/M1")
    s.do("2026-03-22T19:01", "vote.announce", "委员01", vote="HY-3/M1")
    s.do("2026-03-22T19:02", "vote.correct", vote="HY-3/M1", person="成员003", choice="abstain", by=[], reason="误录")
    s.do("2026-03-22T19:10", "meeting.adjourn", "委员01", meeting="HY-3")
    s.paper("HY-3", "record")


def tea(s):
    s.open(range(1, 25), body="邻理庭", label="HY-4", title="邻理庭", mode="tea")
    s.do(f"{DAY}T14:10", "meeting.consensus", meeting="HY-4", item="HY-4/1", label="JY-4", text="楼道每周清扫。",
         objections_asked=True)
    s.do(f"{DAY}T14:40", "meeting.adjourn", "委员01", meeting="HY-4")
    s.paper("HY-4", "record")


def desk():
    if not hasattr(desk, "made"):
        made = desk.made = Desk(sys.argv[1])
        made.new("d.linli")
        script = Script()
        script.people(36)
        for scene in (hands, election, owners, tea):
            scene(script)
        script.lines = sorted(script.lines, key=lambda line: line.split('"at": "')[1].split('"')[0])
        made.play("d.linli", script)
    return desk.made


def paper(label):
    made = desk()
    name = label.replace("/", "-") + ".pdf"
    made.run("paper", "d.linli", label, name)
    text = subprocess.run(["pdftotext", "-layout", made.path(name), "-"], check=True, capture_output=True).stdout.decode()
    return "".join(text.split())


def says(label, *texts):
    text = paper(label)
    for one in texts:
        assert one in text, f"{label}: no “{one}” in\n{text}"


@case
def shown():
    votes = {(v["label"], v["state"]): v for v in desk().rows("show", "d.linli", "votes")}
    assert votes["HY-1/M1", "cancelled"]["reason"] == "有人误解议题" and votes["HY-1/M1", "cancelled"]["result"] is None
    assert votes["HY-1/M1", "announced"]["differed"] == "13/10/1/0/0/12/11/1/0/0"
    assert votes["HY-1/M2", "announced"]["was"] == "13/5/2/3/1/PASSED" and votes["HY-1/M2", "announced"]["result"] == "FAILED"
    assert votes["HY-3/M1", "announced"]["for_dm2"] == 50000 and votes["HY-3/M1", "announced"]["result"] == "PASSED"
    assert votes["HY-3/M1", "announced"]["abstain_dm2"] == 10000 and votes["HY-3/M1", "announced"]["against_dm2"] == 0
    text = desk().run("show", "d.linli", "meeting", "HY-2")
    assert "elected" in text and "level with others" in text, text
    text = desk().run("show", "d.linli", "meeting", "HY-3")
    assert "Numbered ballots" in text, text


@case
def audited():
    """Every vote is counted again, and a candidate whose votes were altered is found."""
    made = desk()
    found = [r for r in made.rows("audit", "d.linli") if r["finding"] == "vote"]
    assert [r["state"] for r in found] == ["ok"] * 5, found
    verdict = made.rows("audit", "d.linli")
    assert verdict[0]["state"] == "ok", verdict
    for sql in ("UPDATE candidate_vote SET votes = votes + 1 WHERE votes = 14",
                "UPDATE candidate_vote SET outcome = 'elected' WHERE outcome = 'tied'",
                "UPDATE voter SET choice = 'against' WHERE choice = 'for'",
                'UPDATE vote SET "for" = 13, against = 10 WHERE "for" = 12 AND against = 11'):
        shutil.copy(made.path("d.linli"), made.path("c.linli"))
        db = sqlite3.connect(made.path("c.linli"), isolation_level=None)
        triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        db.execute(sql)
        for _, again in triggers:
            db.execute(again)
        db.close()
        bad = [r for r in made.rows("audit", "c.linli", status=None) if r["state"] == "bad"]
        assert "vote" in {r["finding"] for r in bad}, (sql, bad)


@case
def record_of_hands():
    says("HY-1/record/1", "取消的表决：举手表决，14:06开始，14:07取消：有人误解议题。",
         "记录人、监票人的计数不一致（赞成/反对/弃权/无效/未投：13/10/1/0/0与12/11/1/0/0）", "计票：成员001、成员002",
         "发出24张，收回23张。", "无效原因：涂改×2、空白", "原公布赞成/反对/弃权/无效/未投：13/5/2/3/1，通过。更正理由：一张反对票误计为赞成。")
    text = paper("HY-1/minutes/1")
    assert "取消的表决" not in text and "原公布" in text, text


@case
def record_of_an_election():
    says("HY-2/record/1", "推选委员（选举）", "成员01125票（25×2＝50＞30），当选", "票数相等",
         "应选2名，当选1名，不足1名，另行选举", "成员01215票（15×3＝45≥30），当选", "多选", "另行选举以得票多的当选")
    says("HY-2/minutes/1", "票数相等")


@case
def record_of_ballots():
    says("HY-3/record/1", "发出6张，收回3张，未收回2张，作废1张；另以其他方式表决1人。", "更正理由：误录。")


@case
def record_of_consensus():
    says("HY-4/record/1", "楼道每周清扫。", "经主持人询问，无人异议，未经表决形成。")


STATUS = run_cases()
desk().close()
sys.exit(STATUS)
