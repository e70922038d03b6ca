"""From nothing to a meeting's notice, only by what a person can press and type: makes a register, imports a roster in
GB18030, registers a request, accepts it, makes it a topic and admits it, plans a meeting with an agenda, gives notice."""

import datetime
import sys

from person import at_desk, bad_names, choose_file, click, find, keys, name_has, name_is, ok, press, wait
from running import enter, take_word


def act(node):
    """Presses what can be pressed, clicks what cannot."""
    if not press(node):
        click(node)


def button(text):
    return wait(lambda: find(lambda name: name == text or name.endswith(" " + text), ("push button", "button", "toggle button")), f"there is a button “{text}”")


def make_register():
    wait(lambda: find(name_has("New register")), "the first page offers a new register")
    enter("Name of the committee", "清河社区居民委员会")
    act(button("Next: people and bodies"))
    enter("Your name", "王主任")
    act(button("Make the register"))
    wait(lambda: find(name_is("Today")), "the new register opens")
    ok(True, "a register is made, with its bodies and who works here")


def roster(folder):
    """As a spreadsheet of this country writes it: GB18030, its own headings, rare characters."""
    lines = ["姓名,手机号,楼栋,户号,专有面积(㎡),身份,性别"]
    for i in range(1, 31):
        lines.append(f"{'𠮷' if i == 7 else '赵'}居民{i:02},1380000{i:04},{i % 6 + 1}幢,{i % 6 + 1}-{100 + i},{80 + i}.50,居民代表,{'女' if i % 2 else '男'}")
    path = folder / "roster.csv"
    path.write_bytes("\r\n".join(lines).encode("gb18030"))
    return path


def import_roster(home):
    keys("alt+7")
    act(button("Import a roster from a spreadsheet"))
    choose_file("Import a roster", roster(home))
    wait(lambda: find(name_has("seems to be GB18030")), "the encoding is found out")
    take_word("Seats in", "居民代表会议")
    act(button("Import 30 people"))
    wait(lambda: find(name_has("30 people")) or find(name_has("31 people")), "the people are there")
    ok(True, "a roster in GB18030 is imported, with seats")


def register_request():
    wait(lambda: find(name_is("Register a request")) or keys("alt+2"), "the place of requests is shown")
    act(button("Register a request"))
    enter("What is asked", "3幢东边没有地方晾衣服，飞线挂在树上。")
    act(button("at the desk"))
    enter("Or somebody else", "李阿姨 13900000000")
    act(button("Enter it in the register"))
    wait(lambda: find(name_has("To be accepted or declined")), "the request's page opens")
    ok(True, "a request is registered")
    act(button("Accept"))
    wait(lambda: find(name_has("Make a topic")), "an accepted request may become a topic")
    ok(True, "the request is accepted")


def make_topic():
    act(button("Make a topic…"))
    enter("Title", "在3幢东设公共晾衣区")
    take_word("Matter", "A publicly funded project that touches no owners' commons")
    wait(lambda: find(name_has("Decided by")), "who decides is said")
    act(button("Propose"))
    act(button("Enter the Party organisation's review…"))
    act(button("Enter"))
    act(button("Admit…"))
    act(button("Admit"))
    act(button("Put to: 居民代表会议"))
    wait(lambda: find(name_has("needs its risk check before")), "a step too early is refused where it is asked for")
    act(button("Enter the risk check…"))
    enter("What could go wrong", "风大，架子要固定；不占消防通道。")
    act(find(name_is("Enter"), ("push button", "button")))
    wait(lambda: find(name_has("不占消防通道")) and not find(name_has("needs its risk check before")), "the risk check stands there")
    act(button("Put to: 居民代表会议"))
    act(button("Plan a meeting…"))
    ok(True, "the topic is studied, admitted, and put to the representatives")


def pick(label, part):
    """Types the label of a thing into an entry that finds things."""
    enter(label, part)
    keys("Tab")


def plan_meeting():
    day = (datetime.date.today() + datetime.timedelta(days=20)).isoformat()
    for label, text in (("Begins", day), ("Begins: time of day", "14:00"), ("Ends", day), ("Ends: time of day", "16:00"),
                        ("Place", "社区议事厅")):
        enter(label, text)
    pick("Chair", "P-2026-001")
    pick("Recorder", "P-2026-002")
    act(button("Plan the meeting"))
    wait(lambda: find(name_has("Preparation")), "the meeting's page opens")
    ok(True, "a meeting is planned, with its usual agenda")


def give_notice():
    act(button("Give notice…"))
    enter("Where it is put up", "社区公示栏")
    act(button("Give notice"))
    wait(lambda: find(name_has("Notice given on")), "the notice is given")
    ok(True, "notice of the meeting is given in time")
    names = bad_names()
    ok(not names, f"nothing is named after a C class {names[:5]}")


def main():
    with at_desk(sys.argv[1]) as (desk, home):
        make_register()
        import_roster(home)
        register_request()
        make_topic()
        plan_meeting()
        give_notice()
    return 0


if __name__ == "__main__":
    sys.exit(main())
