"""Papers from the register to the verifier: laid out, signed three times, judged by tools of other makes, tampered with.
Prints TAP. Arguments: linlictl, the program that applies attacks."""

import os
import re
import shutil
import sys

from scenario import DAY, Desk, Script, SIGNERS
from tap import Skip, case, run_cases

LINLICTL, ATTACK = map(os.path.abspath, sys.argv[1:3])
KINDS = ("record", "minutes", "notice")
TOOLS = ("pdfsig", "certutil", "openssl", "qpdf", "pdftotext", "pdftoppm", "pdfinfo", "pdfdetach")
PRIVATE = ["13812345678", "138-1234-5678", "１３８１２３４５６７８", "320582199001011234", "32058219900101123X", "320582 19900101 1234",
           "+86 139 1234 5678", "6222 0210 0112 3456 789"]


def signed_desk():
    """The demo's three papers, signed by those expected; made once."""
    if not hasattr(signed_desk, "desk"):
        desk = signed_desk.desk = Desk(LINLICTL)
        desk.run("demo", "d.linli")
        desk.identities()
        for kind in KINDS:
            desk.run("paper", "d.linli", f"HY-2026-003/{kind}/1", f"{kind}.pdf")
            shutil.copy(desk.path(f"{kind}.pdf"), desk.path(f"{kind}-unsigned.pdf"))
            desk.sign(f"{kind}.pdf")
    return signed_desk.desk


def bad(rows, state="bad"):
    return [(row["finding"], row["text"]) for row in rows if row["state"] == state]


def assert_told(rows, finding, words, state="bad"):
    assert any(f == finding and words in text for f, text in bad(rows, state)), (finding, words, rows)


@case
def equal_facts_are_equal_bytes():
    desk = signed_desk()
    for kind in KINDS:
        desk.run("paper", "d.linli", f"HY-2026-003/{kind}/1", f"{kind}-again.pdf")
        assert desk.read(f"{kind}-again.pdf") == desk.read(f"{kind}-unsigned.pdf"), kind


@case
def valid_with_authority_and_register():
    desk = signed_desk()
    for kind in KINDS:
        verdict, rows = desk.verify(f"{kind}.pdf", "--register", "d.linli")
        assert verdict == "valid" and not bad(rows), (kind, verdict, rows)
        for field, name, _ in SIGNERS:
            assert_told([row for row in rows if row.get("field") == field], "signer", f"names “{name}”", "ok")
        assert_told(rows, "ledger", "by this certificate", "ok")
        assert_told(rows, "record", "gives the same pages", "ok")
    assert desk.verify("record-unsigned.pdf")[0] == "incomplete"


@case
def other_tools_agree():
    desk = signed_desk()
    desk.tool("sh", "-c", "mkdir nss && certutil -N -d sql:nss --empty-password && "
                          "certutil -A -d sql:nss -n ca -t CT,C,C -a -i ca.pem")
    for kind in KINDS:
        said = desk.tool("pdfsig", "-nssdir", "nss", f"{kind}.pdf")
        assert said.count("Signature is Valid.") == 3 and said.count("Certificate is Trusted.") == 3, said
        assert "No syntax" in desk.tool("qpdf", "--check", f"{kind}.pdf")
        assert verify_with_openssl(desk, f"{kind}.pdf") == 3


def verify_with_openssl(desk, name):
    pdf, count = desk.read(name), 0
    for found in re.finditer(rb"/ByteRange ?\[ *(\d+) +(\d+) +(\d+) +(\d+) *\]", pdf):
        start, first, second, rest = map(int, found.groups())
        der = bytes.fromhex(pdf[first + 1:second - 1].decode())
        assert der[:2] == b"\x30\x82"
        desk.write("cms.der", der[:4 + int.from_bytes(der[2:4], "big")])
        desk.write("covered", pdf[start:first] + pdf[second:second + rest])
        said = desk.tool("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", "cms.der", "-content", "covered",
                         "-CAfile", "ca.pem", "-purpose", "any", "-out", "/dev/null")
        assert "successful" in said, said
        count += 1
    return count


@case
def every_attack_is_named():
    desk = signed_desk()
    secrets = [f"{field}.p12" for field, _, _ in SIGNERS]
    for line in desk.tool(ATTACK).splitlines():
        number, name, finding, verdict, words = line.split("\t")
        for kind in KINDS if number == "0" else ("record", ):
            desk.tool(ATTACK, number, f"{kind}.pdf", "attacked.pdf", "secret", *secrets)
            found, rows = desk.verify("attacked.pdf", "--register", "d.linli")
            assert found == verdict, (name, found)
            assert_told(rows, finding, words, "bad" if verdict == "invalid" else "unknown")


@case
def truncated_and_foreign_files():
    desk = signed_desk()
    whole, formed = desk.read("record.pdf"), len(desk.read("record-unsigned.pdf"))
    for size in (0, 9, len(whole) // 3, len(whole) // 2, len(whole) - 40000, len(whole) - 1):
        desk.write("short.pdf", whole[:size])
        allowed = ("invalid", "incomplete") if size > formed else ("invalid", "foreign")
        assert desk.verify("short.pdf")[0] in allowed, size
    desk.tool("sh", "-c", "pdftoppm -r 20 -png -singlefile record.pdf page && qpdf --empty --pages record.pdf 1 -- foreign.pdf")
    verdict, rows = desk.verify("foreign.pdf")
    assert verdict == "foreign", (verdict, rows)
    said = desk.run("sign", "foreign.pdf", "--field", "chair", "--identity", "chair.p12", "--passphrase-file", "secret",
                    status=None)
    assert "record" in said, said


@case
def refused_signatures():
    desk = signed_desk()
    def attempt(field, identity, words, secret="secret", register=("--register", "d.linli"), pdf="record-unsigned.pdf"):
        said = desk.run("sign", pdf, "--field", field, "--identity", identity, "--passphrase-file", secret, "--out",
                        "never.pdf", *register, status=None)
        assert words in said, said
        assert "Signed" not in said, said
    desk.identities([("chair", "委员01", "主持人")], years="1", at="2020-01-05T10:00", suffix="-old")
    attempt("chair", "chair.p12", "passphrase", secret="wrong")
    attempt("chair", "chair-old.p12", "valid", register=())
    attempt("chair", "recorder.p12", "for “委员01”, but the identity names “工作人员甲”")
    attempt("chair", "chair.p12", "signed", pdf="record.pdf")
    attempt("treasurer", "chair.p12", "treasurer")


@case
def names_that_do_not_fit():
    desk = signed_desk()
    shutil.copy(desk.path("record-unsigned.pdf"), desk.path("swapped.pdf"))
    for field, identity in (("chair", "recorder"), ("recorder", "recorder"), ("supervisor", "supervisor")):
        desk.run("sign", "swapped.pdf", "--field", field, "--identity", f"{identity}.p12", "--passphrase-file", "secret")
    verdict, rows = desk.verify("swapped.pdf", "--register", "d.linli")
    assert verdict == "invalid", verdict
    assert_told(rows, "signer", "prints “委员01” there, but the certificate names “工作人员甲”")
    assert_told(rows, "signer", "that signed as “chair” signed here once more")
    assert_told(rows, "ledger", "by another certificate")
    shutil.copy(desk.path("notice-unsigned.pdf"), desk.path("named.pdf"))
    desk.identities([("chair", "陈建国", "主持人")], suffix="-named")
    desk.run("sign", "named.pdf", "--field", "chair", "--identity", "chair-named.p12", "--passphrase-file", "secret")
    assert_told(desk.verify("named.pdf")[1], "signer", "public name “委员01”; the certificate names “陈建国”", "unknown")


@case
def an_expired_certificate_is_told():
    desk = signed_desk()
    desk.identities([("chair", "委员01", "主持人")], years="1", at="2026-01-05T10:00", suffix="-short")
    shutil.copy(desk.path("record-unsigned.pdf"), desk.path("short-lived.pdf"))
    desk.run("sign", "short-lived.pdf", "--field", "chair", "--identity", "chair-short.p12", "--passphrase-file", "secret",
             "--at", "2026-06-01T10:00")
    _, rows = desk.verify("short-lived.pdf", "--at", "2026-06-02T10:00")
    assert not [row for row in bad(rows, "unknown") if row[0] == "time" and "time stamp" not in row[1]], rows
    _, rows = desk.verify("short-lived.pdf", "--at", "2030-06-02T10:00")
    assert any(row["finding"] == "time" and row["state"] != "ok" and "has ended" in row["text"] for row in rows), rows


def rare_desk():
    if not hasattr(rare_desk, "desk"):
        desk = rare_desk.desk = Desk(LINLICTL)
        if "Hana" not in desk.run("paper", "--fonts"):
            raise Skip("no font here has the rare characters")
        script = Script()
        desk.new("d.linli")
        script.people(6, {"委员01": {"name": "𠮷䶮"}, "成员002": {"name": "㛃𬀩"}, "成员003": {"name": "买买提·艾力"}})
        script.open(range(1, 6))
        script.do(f"{DAY}T14:05", "speech.give", meeting="HY-1", item="HY-1/1", speaker="成员002", stance="for",
                  text="我叫㛃𬀩，同意。")
        script.do(f"{DAY}T14:10", "motion.propose", label="M1", meeting="HY-1", item="HY-1/1", kind="main", title="照明",
                  text="改造照明。", mover="成员003", matter="urban_project")
        script.do(f"{DAY}T14:10", "motion.second", motion="HY-1/M1", by="成员002")
        script.vote("HY-1/M1", method="roll", cast={"for": [f"成员{i:03}" for i in range(1, 5)], "abstain": ["成员005"]})
        script.do(f"{DAY}T14:40", "meeting.adjourn", "委员01", meeting="HY-1")
        script.papers("HY-1")
        desk.play("d.linli", script)
        desk.identities([("chair", "𠮷䶮", "主持人"), *SIGNERS[1:]])
        for kind in KINDS:
            desk.run("paper", "d.linli", f"HY-1/{kind}/1", f"{kind}.pdf")
            desk.sign(f"{kind}.pdf")
    return rare_desk.desk


@case
def rare_names_are_kept():
    desk = rare_desk()
    for kind in KINDS:
        verdict, rows = desk.verify(f"{kind}.pdf", "--register", "d.linli")
        assert verdict == "valid", (kind, verdict, bad(rows), bad(rows, "unknown"))
    text = desk.tool("pdftotext", "record.pdf", "-")
    for name in ("𠮷䶮", "㛃𬀩", "买买提·艾力"):
        assert name in text, name
    assert "𠮷䶮" in desk.tool("pdftotext", "minutes.pdf", "-")
    notice = desk.tool("pdftotext", "notice.pdf", "-")
    assert "𠮷" not in notice and "㛃" not in notice and "委员01" in notice


def ink(desk, pdf, page, box):
    """How dark a part of a page is: 0 white, 255 black. @box in points from the upper left."""
    scale = 150 / 72
    x, y, right, bottom = (round(float(v) * scale) for v in box)
    width, height = max(right - x, 1), max(bottom - y, 1)
    desk.tool("pdftoppm", "-r", "150", "-gray", "-singlefile", "-f", str(page), "-l", str(page), "-x", str(x), "-y", str(y),
              "-W", str(width), "-H", str(height), pdf, "part")
    picture = desk.read("part.pgm")
    pixels = picture.split(b"\n", 3)[3]
    return 255 - sum(pixels) / len(pixels)


@case
def rare_glyphs_are_drawn():
    desk = rare_desk()
    boxes, seen, page = desk.tool("pdftotext", "-bbox", "record.pdf", "-"), 0, 0
    for line in boxes.splitlines():
        page += "<page " in line
        found = re.search(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*)</word>', line)
        if not found:
            continue
        left, top, right, bottom = map(float, found.groups()[:4])
        word = found.group(5)
        for index, character in enumerate(word):
            if character in "𠮷䶮㛃𬀩":
                wide = (right - left) / len(word)
                dark = ink(desk, "record.pdf", page, (left + index * wide, top, left + (index + 1) * wide, bottom))
                assert dark > 12, (character, page, dark)
                seen += 1
    assert seen >= 8, seen


@case
def public_papers_hold_no_private_number():
    desk = Desk(LINLICTL)
    desk.new("d.linli")
    script, number = Script(), "；电话".join(PRIVATE)
    script.people(6, {"成员002": {"phone": "13812345678", "name": "张三"}})
    script.do("2026-03-01T09:00", "topic.propose", label="YT-1", title=f"照明 {number}", kind="deliberation",
              matter="urban_project", text=number)
    script.do("2026-03-01T09:01", "topic.fund", topic="YT-1", source=f"捐款 {number}", amount_fen=9600000)
    script.do("2026-03-02T10:00", "topic.party_review", topic="YT-1", outcome="passed")
    script.do("2026-03-02T10:00", "topic.risk", topic="YT-1", level="low", text=number)
    script.do("2026-03-02T10:01", "topic.admit", topic="YT-1")
    script.do("2026-03-02T10:02", "topic.route", topic="YT-1", body="居民代表会议")
    script.open(range(1, 6), title=f"照明 {number}", venue=f"议事厅 {number}", topic="YT-1")
    script.do(f"{DAY}T14:05", "speech.give", meeting="HY-1", item="HY-1/1", speaker="成员002", stance="for", text=number)
    script.do(f"{DAY}T14:10", "motion.propose", label="M1", meeting="HY-1", item="HY-1/1", kind="main",
              title=f"照明 {number}", text=f"经费96000元。{number}", mover="成员003", matter="urban_project")
    script.do(f"{DAY}T14:10", "motion.second", motion="HY-1/M1", by="成员002")
    script.vote("HY-1/M1", counts=(4, 1, 0))
    script.do(f"{DAY}T14:31", "resolution.adopt", label="JY-1", meeting="HY-1", motions=["HY-1/M1"], topic="YT-1",
              text=f"同意改造，经费96000元，2026年6月30日前完成。{number}", kind="resolution")
    script.do(f"{DAY}T14:40", "meeting.adjourn", "委员01", meeting="HY-1")
    script.papers("HY-1", resolution="JY-1", contact=f"办公室 0512-58880000 {number}")
    script.do("2026-03-24T09:00", "objection.submit", label="YY-1", notice="GS-2026-001", text=number)
    script.do("2026-03-24T10:00", "objection.accept", objection="YY-1")
    script.do("2026-03-25T10:00", "objection.answer", objection="YY-1", outcome="rejected", text=number)
    script.do("2026-03-25T11:00", "notice.supplement", notice="GS-2026-001", text=f"说明 {number}")
    script.paper("HY-1", "notice", at="2026-03-26T09:00", version=2, correction=f"补充 {number}", number=f"〔2026〕3号 {number}")
    desk.play("d.linli", script)
    for version in (1, 2):
        paper = f"notice-{version}.pdf"
        desk.run("paper", "d.linli", f"HY-1/notice/{version}", paper)
        facts = desk.tool("pdfdetach", "-save", "1", "-o", "facts", paper) or desk.read("facts").decode()
        for public in (desk.tool("pdftotext", paper, "-"), desk.tool("pdfinfo", paper),
                       desk.tool("pdfinfo", "-meta", paper), facts):
            bare = re.sub(r'"(at_ms|opened_at|closed_at|starts_at)":\d+|[0-9a-f]{32,}|[0-9a-f-]{36}', "", public)
            bare = re.sub(r"[0-9a-f]{20,}\s*[0-9a-f]*", "", bare)
            joined = re.sub(r"[\s\-.]", "", bare.translate(str.maketrans("０１２３４５６７８９", "0123456789")))
            for shape in (r"(?<!\d)1[3-9]\d{9}(?!\d)", r"\d{17}[\dXx]", r"6222\d{4}", "张三"):
                assert not re.search(shape, bare) and not re.search(shape, joined), (shape, re.search(shape, joined), bare)
        shown = re.sub(r"\s", "", desk.tool("pdftotext", paper, "-"))
        for kept in ("96000元", "2026年6月30日", "0512-58880000", "4×2＝8"):
            assert kept in shown, (kept, shown)
    desk.close()


@case
def nothing_is_replaced():
    desk = signed_desk()
    before = {name: desk.read(name) for name in ("d.linli", "minutes.pdf")}
    for name in before:
        desk.run("paper", "d.linli", "HY-2026-003/minutes/1", name, status=1)
        assert desk.read(name) == before[name], name


@case
def no_notice_before_it_is_posted():
    desk = Desk(LINLICTL)
    script = Script()
    desk.new("d.linli")
    script.people(6)
    script.open(range(1, 6))
    script.do(f"{DAY}T14:40", "meeting.adjourn", "委员01", meeting="HY-1")
    script.paper("HY-1", "notice")
    desk.write("script.jsonl", script.text())
    assert "post the notice first" in desk.run("play", "d.linli", "script.jsonl", status=None)
    desk.close()


STATUS = run_cases(missing=[tool for tool in TOOLS if not shutil.which(tool)])
for holder in (signed_desk, rare_desk):
    if hasattr(holder, "desk"):
        holder.desk.close()
sys.exit(STATUS)
