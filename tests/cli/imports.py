"""Rosters and requests that linlictl brings in and out. Prints TAP. Argument: linlictl."""

import json
import os
import sys

from tap import case, run_cases
from terminal import demo, digest, expect, finish, path, rows, run, write


@case
def roster_by_hand():
    register = demo("roster.linli")
    file = write("hand.csv", "代码,称呼,备用\nA1,甲,13800000001\nA2,乙,x\nA2,丙,y\n")
    who = ["--actor", "工作人员甲", "--at", "2026-09-01T09:00"]
    expect(3, "No column holds the labels", "import", "people", register, file, *who)
    expect(3, "names no column and member", "import", "people", register, file, *who, "--column", "9=name")
    expect(3, "names no column and member", "import", "people", register, file, *who, "--column", "1=shoe")
    columns = ["--column", "1=label", "--column", "2=name", "--column", "3=phone", "--column", "3="]
    expect(3, "Line 4, column 1 (代码): “A2” stands in line 3 already.", "import", "people", register, file, *who, *columns)
    bad = path("bad.csv")
    expect(0, "Left out 1 rows with errors.", "import", "people", register, file, *who, *columns, "--without-bad", "--bad", bad)
    with open(bad, encoding="utf-8-sig") as f:
        assert f.read().startswith("代码,称呼,备用,What is wrong\n"), open(bad).read()
    out = rows("import", "people", register, file, *who, *columns, "--without-bad", "--json")[0]
    assert (out["added"], out["changed"], out["unchanged"], out["wrong"], out["recorded"]) == (0, 0, 2, 1, 0), out


@case
def roster_without_labels():
    register = demo("nolabels.linli")
    file = write("nolabels.csv", "姓名,手机号,户号\n张三,13800000001,1-301\n李四,,1-302\n")
    who = ["--actor", "工作人员甲", "--at", "2026-09-01T09:00"]
    expect(0, "Added 2", "import", "people", register, file, *who)
    expect(0, "Added 0 persons and changed 0; 2 stay", "import", "people", register, file, *who)


@case
def roster_out_and_in():
    register, out, again = demo("out.linli"), path("out.csv"), path("again.csv")
    who = ["--actor", "工作人员甲", "--at", "2026-09-01T09:00"]
    file = write("guard.csv", "编号,姓名,电话,面积,套数\n=A,'-𠮷,'+86,89.05,2\n")
    expect(0, "Added 1", "import", "people", register, file, *who, "--body", "业主大会")
    for body in ([], ["--body", "业主大会"]):
        expect(0, "It holds names", "export", "people", register, out, *body)
        assert os.stat(out).st_mode & 0o77 == 0
        with open(out, "rb") as f:
            data = f.read()
        assert data.startswith(b"\xef\xbb\xbf") and "\r\n'=A,'-𠮷,'+86,".encode() in data, data
        assert (b"89.05,2" in data) == bool(body)
        expect(0, "Added 0 persons and changed 0", "import", "people", register, out, *who, *body)
        expect(0, "", "export", "people", register, again, *body)
        with open(again, "rb") as f:
            assert f.read() == data
    expect(3, "no body", "export", "people", register, out, "--body", "x")


@case
def files_that_are_no_roster():
    register = demo("noroster.linli")
    large = path("large.csv")
    with open(large, "wb") as f:
        f.truncate(200 << 20)
    many = write("many.csv", "label\n" + "".join(f"M{i}\n" for i in range(20001)))
    for file, sentence in ((large, "larger than 10 MB"), (many, "more than 20000 rows"), (write("x.xlsx", "PK\3\4"), "This is a workbook"),
                           (register, "This is a database"), (write("quote.csv", 'label\n"x\n'), "opened in line 2 is never closed")):
        expect(3, sentence, "import", "people", register, file, "--actor", "工作人员甲")


@case
def import_encodings():
    text = "编号,姓名,电话,楼栋,性别,身份,面积(㎡),套数,身份证号\n居民001,张三,13800000001,1幢,男,业主,89.50,1,x\n" \
           "居民002,\"李 \"\"四\"\"\",13800000002,1幢,女,居民,100,2,\n代表07,王五,13800000003,9幢,女,代表,0.01,1,\n"
    who = ["--actor", "工作人员甲", "--body", "业主大会"]
    for name, encoding, mark in (("UTF-8", "utf-8", b""), ("UTF-8", "utf-8", b"\xef\xbb\xbf"), ("GB18030", "gb18030", b""),
                                 ("UTF-16LE", "utf-16-le", b""), ("UTF-16LE", "utf-16-le", b"\xff\xfe"),
                                 ("UTF-16BE", "utf-16-be", b""), ("UTF-16BE", "utf-16-be", b"\xfe\xff")):
        register = demo("roster.linli")
        before = digest(register)
        file = write("roster.csv", mark + text.replace("\n", "\r\n").encode(encoding))
        out = expect(0, f"Read as {name}: 3 rows", "import", "people", register, file, "--dry-run", *who)
        assert "Would add 2 persons and change 1" in out and "身份证号" in out and digest(register) == before
        expect(0, "Added 2 persons and changed 1", "import", "people", register, file, *who)
        people = {p["label"]: p for p in rows("show", register, "people", "--json")}
        assert people["居民002"]["name"] == '李 "四"' and people["代表07"]["building"] == "9幢" and len(people) == 52
        again = rows("import", "people", register, file, "--json", *who)[0]
        assert (again["unchanged"], again["added"], again["changed"], again["seats_changed"]) == (3, 0, 0, 0), again
    owners = [b for b in rows("show", register, "bodies", "--json") if b["label"] == "业主大会"][0]
    assert (owners["seats"], owners["seats_dm2"]) == (3, 8950 + 10000 + 1)
    file = write("gb.csv", text.encode("gb18030"))
    expect(3, "The file is not UTF-8: line 1 cannot be read so. It looks like GB18030.", "import", "people", register,
           file, "--encoding", "UTF-8", *who)
    expect(3, "The encoding “EBCDIC” is unknown", "import", "people", register, file, "--encoding", "EBCDIC", *who)
    expect(0, "Verified", "verify-backup", register)


@case
def import_lists_every_error():
    register = demo("errors.linli")
    before = digest(register)
    file = write("errors.csv", "label,name,phone,sex,area,hobby\nA1,x\u202ey,1,q,1.234,\nA1,ok,2,f,1,,2\n,n,3,m,1e3,\n"
                               "A3,z,2\nA4,ok,2,f,-1,\n")
    out = run("import", "people", register, file, "--actor", "工作人员甲", "--body", "业主大会", "--json")
    found = [(r["line"], r["column"], r["header"]) for r in json.loads(out[1])[1:]]
    assert out[0] == 3 and found == [(2, 2, "name"), (2, 4, "sex"), (2, 5, "area"), (3, 7, None), (3, 1, "label"),
                                     (4, 5, "area"), (5, 0, None), (6, 5, "area"), (6, 2, "name")], found
    expect(3, "Line 2, column 2 (name): The cell: character 2 (U+202E)", "import", "people", register, file,
           "--actor", "工作人员甲", "--body", "业主大会")
    for text, sentence in (("label,name\n\"a,b\n", "opened in line 2 is never closed"), ("label\n", "no rows"),
                           ("", "is empty"), ("name\nx\n", "No column holds the labels"),
                           ("label,编号\nx,y\n", "Column 1 means the same"), ("label\n" + "a" * 1001 + "\n", "at most 1000"),
                           ("label\n" + "".join(f"p{i}\n" for i in range(20001)), "more than 20000 rows"),
                           ("label\na\"b\n", "stands inside a field"), ("label,area\nx,1\n", "name the body")):
        expect(3, sentence, "import", "people", register, write("wrong.csv", text), "--actor", "工作人员甲")
    expect(3, "larger than", "import", "people", register, write("big.csv", b"label\n" + b"x\n" * (6 << 20)))
    expect(1, "may not do this", "import", "people", register, write("ok.csv", "label\nA\n"), "--actor", "代表01")
    expect(3, "There is no body", "import", "people", register, write("ok.csv", "label\nA\n"), "--body", "x")
    expect(3, "before the last entry", "import", "people", register, write("ok.csv", "label\nA\n"),
           "--actor", "工作人员甲", "--at", "2026-01-01T09:00")
    assert digest(register) == before


@case
def import_into_an_empty_register():
    register = path("fresh.linli")
    expect(0, "Made the register", "new", register, "--name", "新社区", "--at", "2026-01-05T08:00")
    file = write("fresh.csv", "编号,身份\n代表01,代表\n工作人员甲,工作人员\n")
    expect(3, "holds nobody yet", "import", "people", register, file)
    expect(0, "Added 2 persons", "import", "people", register, file, "--actor", "工作人员甲")
    assert [p["label"] for p in rows("show", register, "people", "--json")] == ["工作人员甲", "代表01"]


@case
def import_of_a_hotline():
    register = demo("hotline.linli")
    who = ["--actor", "工作人员甲", "--at", "2026-09-01T09:00"]
    file = write("hotline.csv", "工单号,来电时间,诉求内容,诉求人,状态\nA1,2026-08-31 08:00,路灯不亮,张三,办理中\n".encode("gb18030"))
    before = digest(register)
    out = expect(0, "Would register 1 requests; 0 are registered already", "import", "requests", register, file, "--dry-run", *who)
    assert "GB18030" in out and "状态" in out and digest(register) == before
    expect(0, "Registered 1 requests; 0 were", "import", "requests", register, file, *who)
    again = rows("import", "requests", register, file, "--json", *who)[0]
    assert (again["added"], again["known"]) == (0, 1), again
    expect(3, "Line 2, column 2 (时间): ", "import", "requests", register, write("bad.csv", "工单号,时间,内容\nA2,2026-02-30,x\n"), *who)
    expect(2, "only “people” and “requests”", "import", "tasks", register, file)
    assert digest(register) != before


sys.exit(finish(run_cases()))
