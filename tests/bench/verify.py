"""How long verifying a signed Chinese paper of 1,000 pages takes against pdfsig on the same file, and the memory at its
peak. Argument: linlictl. Run by tests/bench/run; speed on a shared machine is no test."""

import os
import random
import re
import statistics
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "cli"))

from scenario import DAY, Desk, Script

PAGES, ROUNDS, SPEECH = 1000, 5, 3080


def words(pick, count):
    """Common characters, a comma or a full stop now and then."""
    return "".join("，" if i % 13 == 12 else "。" if i % 31 == 30 else chr(pick.randrange(0x4e00, 0x5e00)) for i in range(count))


def make(desk):
    pick, script = random.Random(1), Script()
    desk.new("d.linli")
    script.people(12)
    script.open(range(1, 11))
    for i in range(PAGES * 616 // SPEECH):
        script.do(f"{DAY}T14:05", "speech.give", meeting="HY-1", item="HY-1/1", speaker=f"成员{i % 10 + 1:03}",
                  stance="remark", leave=True, text=words(pick, SPEECH))
    script.do(f"{DAY}T15:40", "meeting.adjourn", "委员01", meeting="HY-1")
    script.paper("HY-1", "record")
    desk.play("d.linli", script)
    desk.identities()
    desk.run("paper", "d.linli", "HY-1/record/1", "long.pdf")
    desk.sign("long.pdf")
    return int(re.search(r"Pages: +(\d+)", desk.tool("pdfinfo", "long.pdf")).group(1))


def measure(desk, *args):
    """Seconds of the processor, which a busy machine does not stretch, and MB at the peak, of this child alone."""
    child = os.fork()
    if child == 0:
        os.chdir(desk.root)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execvpe(args[0], args, desk.env)
    _, status, usage = os.wait4(child, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def main():
    desk = Desk(sys.argv[1])
    pages, ours, theirs, peak = make(desk), [], [], 0
    desk.tool("sh", "-c", "mkdir nss && certutil -N -d sql:nss --empty-password && "
                          "certutil -A -d sql:nss -n ca -t CT,C,C -a -i ca.pem")
    for _ in range(ROUNDS):
        seconds, memory, status = measure(desk, desk.linlictl, "verify", "long.pdf", "--authority", "ca.pem")
        assert status == 0, status
        ours.append(seconds)
        peak = max(peak, memory)
        theirs.append(measure(desk, "pdfsig", "-nssdir", "nss", "long.pdf")[0])
    size = os.path.getsize(desk.path("long.pdf")) / 1e6
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"verify: {pages} pages, {size:.1f} MB, 3 signatures: {statistics.median(ours):.2f} s, pdfsig "
          f"{statistics.median(theirs):.2f} s, ratio {ratio:.1f} (at most 5), peak {peak:.0f} MB (at most 80)")
    desk.close()


main()
