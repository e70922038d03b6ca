"""The urn through the program itself: a whole secret vote, and kill -9 while ballots are cast. Prints TAP.

Arguments: linlictl, and the names of cases, all unless told otherwise. LINLI_TEST_KILLS: how often it is killed, 60."""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading

from tap import case, run_cases

LINLICTL = sys.argv[1]
KILLS = int(os.environ.get("LINLI_TEST_KILLS", "60"))
ROOT = tempfile.mkdtemp(prefix="linli-urn-")
ENV = {**os.environ, "XDG_DATA_HOME": ROOT + "/data", "HOME": ROOT, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}
TRACED = dict(ENV, ASAN_OPTIONS=ENV.get("ASAN_OPTIONS", "") + ":detect_leaks=0")  # leaks are not found under strace
FILE, MOTION = ROOT + "/a.linli", "HY-1/M1"
DAY = "2026-03-21T13:30"


def run(*args, stdin=""):
    done = subprocess.run([LINLICTL, *args], input=stdin, text=True, capture_output=True, env=ENV)
    return done.returncode, done.stdout, done.stderr


def must(*args, stdin=""):
    code, out, err = run(*args, stdin=stdin)
    assert code == 0, f"{args}: exit {code}\n{out}{err}"
    return out


def refused(said, *args, stdin=""):
    code, out, err = run(*args, stdin=stdin)
    assert code in (1, 3) and said in err, f"{args}: exit {code}, no “{said}” in\n{out}{err}"


def script(voters):
    """A meeting in session with a motion that is seconded."""
    def line(do, **members):
        lines.append(json.dumps({"at": DAY, **({"actor": "V1"} if lines else {}), "do": do, **members}))

    lines = []
    for i in range(1, voters + 1):
        line("person.add", label=f"V{i}", office="committee" if i == 1 else "representative")
    line("body.add", label="B", name="B", rule="U2")
    for i in range(1, voters + 1):
        line("seat.add", body="B", person=f"V{i}", role="committee" if i == 1 else "representative")
    line("meeting.plan", label="HY-1", body="B", title="M", mode="council", venue="Hall", starts_at="2026-03-21T14:00",
         ends_at="2026-03-21T16:00", chair="V1", recorder="V2", tellers=["V5", "V6"])
    line("agenda.add", meeting="HY-1", title="Motions", minutes=60)
    line("meeting.notify", meeting="HY-1", places=["Board"], urgent_reason="now")
    line("meeting.open_checkin", meeting="HY-1")
    for i in range(1, voters + 1):
        line("attendance.check_in", meeting="HY-1", person=f"V{i}")
    line("meeting.open", meeting="HY-1")
    line("motion.propose", label="M1", meeting="HY-1", kind="main", title="T", text="T.", mover="V3")
    line("motion.second", motion=MOTION, by="V4")
    return "\n".join(lines) + "\n"


def ready(voters):
    for name in os.listdir(ROOT):
        if name.startswith("a.linli"):
            os.remove(os.path.join(ROOT, name))
    must("new", FILE, "--name", "Example", "--at", "2026-01-05T08:00", "--language", "en")
    with open(ROOT + "/script", "w") as file:
        file.write(script(voters))
    must("play", FILE, ROOT + "/script")


def act(verb, *args, stdin=""):
    return must("urn", verb, FILE, MOTION, "--actor", "V1", "--at", DAY, *args, stdin=stdin)


def open_vote(slips):
    slips, *shares = act("open", "--slips", str(slips)).strip().split("\n\n")
    return [line.split() for line in slips.split("\n")], shares


def cast(*lines):
    return act("cast", stdin="".join(line + "\n" for line in lines)).splitlines()


def tables():
    db = sqlite3.connect(FILE)  # which rolls back what a kill has left half written
    try:
        used = db.execute("SELECT count(*) FROM slip WHERE state = 'used'").fetchone()[0]
        return used, db.execute("SELECT count(*) FROM urn WHERE taken").fetchone()[0]
    finally:
        db.close()


def finish(shares, used, left):
    assert f"{used} used" in act("close", "--returned", str(left), "--by", "V5", "--by", "V6")
    act("count", stdin="\n".join(shares) + "\n")
    must("play", FILE, write_script({"do": "vote.close", "vote": MOTION}, {"do": "vote.announce", "vote": MOTION}))
    out = json.loads(must("audit", FILE, "--json"))
    assert out[0]["state"] == "ok", out


def write_script(*lines):
    with open(ROOT + "/more", "w") as file:
        for line in lines:
            file.write(json.dumps({"at": DAY, "actor": "V1", **line}) + "\n")
    return ROOT + "/more"


@case
def whole_vote():
    ready(6)
    assert "Only" not in must("urn", "limits", FILE, MOTION)
    slips, shares = open_vote(8)
    assert len(slips) == 8 and len(shares) == 2 and all(len(c) == 16 and len(d) == 8 for c, d in slips)
    (code, digits), (torn, _), *rest = slips
    assert cast(f"{code} for", f"{digits} against", f"{code} against") == ["recorded", "already recorded", "already recorded"]
    assert act("spoil", stdin=torn + "\n").strip() == "spoiled"
    assert cast(f"{torn} for", "00000000 for", "12345 for", f"{rest[0][1]} abstain", f"{rest[1][0]} no")[::4] == \
        ["spoiled", "This choice is not on the ballot."]
    assert "8 slips, of them 2 used, 1 spoiled, 5 left" in act("turnout")
    used, taken = tables()
    assert used == taken == 2
    refused("A vote is open", "backup", FILE, ROOT + "/b.linli")
    finish(shares, 2, 4)
    assert tables() == (0, 0)
    refused("no vote", "urn", "cast", FILE, "HY-1/M2")


@case
def wrong_codes():
    ready(6)
    slips, _ = open_vote(6)
    said = cast(*["ZZZZZZZZZZZZZZZZ for"] * 6, f"{slips[0][0]} for")
    assert said[:5] == ["unknown"] * 5 and all("Too many codes" in line for line in said[5:]), said
    assert cast(f"{slips[0][0]} for") == ["recorded"]


@case
def nothing_in_clear():
    """No code, no share, no choice in any file of the folder."""
    ready(6)
    slips, shares = open_vote(6)
    cast(*[f"{code} against" for code, _ in slips[:3]])
    words = [word for slip in slips for word in slip] + [line for share in shares for line in share.split("\n")]
    for folder, _, names in os.walk(ROOT):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                data = file.read()
            for word in words:
                assert word.encode() not in data, f"{word} stands in {name}"


def cast_and_kill(codes, delay):
    """Casts `codes` until killed. Returns how many were acknowledged as recorded, how many as recorded already."""
    child = subprocess.Popen([LINLICTL, "urn", "cast", FILE, MOTION], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, text=True, env=ENV)
    first = threading.Event()
    said = []

    def listen():
        for line in child.stdout:
            if not line.endswith("\n"):
                break
            said.append(line.strip())
            first.set()

    listener = threading.Thread(target=listen)
    listener.start()
    try:
        child.stdin.write("".join(f"{code} {random.choice(['for', 'against', 'abstain'])}\n" for code in codes))
        child.stdin.flush()
    except BrokenPipeError:
        pass
    first.wait(20)
    timer = threading.Timer(delay, lambda: child.send_signal(signal.SIGKILL))
    timer.start()
    listener.join()
    timer.cancel()
    child.wait()
    try:
        child.stdin.close()
    except BrokenPipeError:
        pass
    return said


@case
def killed():
    voters = KILLS * 5 // 2 + 60
    ready(voters)
    slips, shares = open_vote(voters)
    codes = [code for code, _ in slips]
    acknowledged, unsure, done = 0, 0, 0
    for times in range(1, KILLS + 1):
        said = cast_and_kill(codes[done:done + 40], random.uniform(0, 0.02))
        for line in said:
            assert line in ("recorded", "already recorded"), line
        # Only the one that was under way may stand unacknowledged; it is cast again first of all.
        assert "already recorded" not in said[1:]
        unsure += said[:1] == ["already recorded"]
        done += len(said)
        acknowledged += len(said)
        used, taken = tables()
        assert used == taken, f"{used} slips are used, {taken} ballots are in the urn"
        assert acknowledged <= used <= acknowledged + 1, f"{acknowledged} were acknowledged, {used} stand there"
        if done >= voters - 40:
            break
    used, _ = tables()
    finish(shares, used, voters - used)
    return f"# killed {times} times, {acknowledged} ballots acknowledged, {unsure} stood there unacknowledged"


def traceable():
    return shutil.which("strace") and "LINLI_NO_STRACE" not in os.environ \
        and subprocess.run(["strace", "-o", "/dev/null", "true"], stderr=subprocess.DEVNULL).returncode == 0


@case
def failing_disk():
    """The n-th call of each kind fails: no false success, nothing doubled, and the slip tells afterwards what it is."""
    faults = [("fdatasync", "EIO"), ("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("unlink", "EIO"), ("ftruncate", "EIO")]
    sweep = [(call, error, n) for call, error in faults for n in range(1, 9)] if traceable() else []
    if not sweep:
        return "# SKIP strace may not trace here"
    ready(6)
    slips, _ = open_vote(100)
    codes = [code for code, _ in slips]
    seen = 0
    for number, (call, error, n) in enumerate(sweep):
        two = codes[2 * number:2 * number + 2]
        done = subprocess.run(["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e",
                               f"inject={call}:error={error}:when={n}", LINLICTL, "urn", "cast", FILE, MOTION],
                              input="".join(f"{code} for\n" for code in two), text=True, capture_output=True, env=TRACED)
        said = done.stdout.splitlines()
        assert done.returncode in (0, 3) and (done.returncode == 0) == (len(said) == 2), done
        assert done.returncode == 0 or done.stderr, "it failed without a word"
        seen += done.returncode == 3
        again = cast(*[f"{code} for" for code in two])
        for first, second in zip(said, again):
            assert first == "recorded" and second == "already recorded", (call, error, n, said, again)
        assert set(again) <= {"recorded", "already recorded"}, again
        used, taken = tables()
        assert used == taken == 2 * number + 2, (call, error, n, used, taken)
    assert seen >= 10, f"only {seen} of {len(sweep)} faults were met"
    return f"# {len(sweep)} faults, {seen} of them met"


try:
    sys.exit(run_cases(sys.argv[2:]))
finally:
    shutil.rmtree(ROOT, ignore_errors=True)
