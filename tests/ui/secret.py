"""A secret vote of six, from the slips to the destroyed urn, by what people press and type: slips saved and read, each cast at
the kiosk, one of them twice, the kiosk left by its passphrase. Arguments: linli."""

import pathlib
import re
import subprocess
import sys
import tempfile

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from person import at_desk, choose_file, keys, name_is, ok, wait, write  # noqa: E402
from played import held, moved  # noqa: E402
from register import opened  # noqa: E402
from running import (activate, enter, find, open_hall, open_vote, picture, push, record, register, seen, tool, unnamed)  # noqa: E402

MAIN, PASSPHRASE, SIX, DRAWN = "陈巷社区", "2468", 6, 9
CHOICES = ("1", "1", "2", "1", "3", "1")  # keys at the kiosk: for, against, abstain


def lines():
    """Six members who have come, and a motion that is seconded."""
    return [*held("HY-S", "U2", SIX, SIX), *moved("HY-S", "M1", "更换楼道灯")]


def slips(folder):
    """Opened, saved as a PDF and read; the codes to be typed."""
    path = folder / "slips.pdf"
    open_vote("M1", "Secret ballot")
    push("Save as PDF…")
    choose_file("Save the voting slips", path)
    wait(lambda: path.exists(), "the slips are saved")
    ok(True, "the slips are saved")
    seen("Saved at ")
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True).stdout
    codes = [a + b for a, b in re.findall(r"(?<!\S)(\d{4}) ?(\d{4})(?!\S)", text)]
    ok(len(set(codes)) == DRAWN, f"{DRAWN} slips have a code of eight digits: {len(set(codes))}")
    push("Delete the saved file")
    seen("The file is overwritten and deleted.")
    ok(not path.exists(), "the saved file is deleted")
    record("The slips are printed")
    return codes


# At the kiosk.

def put_up():
    push("Kiosk")
    enter("Passphrase to leave the kiosk", PASSPHRASE)
    record("Put up the kiosk")
    seen("Type the 8 digits on your slip")


def cast(code, choice):
    """The next voter may begin while the screen still thanks the one before."""
    write(code, 40)
    seen("All 8 digits are there")
    keys("Return")
    seen("Do you agree?")
    keys(choice)
    seen("You have chosen: ")
    push("Confirm and cast")
    seen("Done, thank you")


def again(code):
    write(code, 40)
    seen("All 8 digits are there")
    keys("Return")
    seen("This slip has voted already")
    ok(True, "a slip that has voted is told so, and not what it says")
    picture("kiosk-already")


def leave():
    activate("kiosk")
    keys("alt+F4")
    seen("For the staff")
    write("1111")
    keys("Return")
    seen("That is not the passphrase.")
    ok(True, "a wrong passphrase does not leave the kiosk")
    write(PASSPHRASE)
    keys("Return")
    wait(lambda: not find(name_is("For the staff")), "the passphrase leaves the kiosk")


def vote(codes):
    put_up()
    unnamed("the kiosk")
    for code, choice in zip(codes, CHOICES):
        cast(code, choice)
    again(codes[0])
    leave()
    seen("6 of 6 have voted")
    ok(True, "six slips are cast at the kiosk")


# What is in the file.

def kept(path, codes):
    """What of the codes and ballots can be read in the register's files."""
    files = [file for file in pathlib.Path(path).parent.glob(f"{pathlib.Path(path).name}*") if file.is_file()]
    text = b"".join(file.read_bytes() for file in files)
    rows = opened(path)
    return ([code for code in codes if code.encode() in text],
            [rows.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("slip", "urn", "disclosed")])


def close():
    push("Close the urn and count…")
    unused = wait(lambda: find(name_is("Slips that came back unused"), ("spin button",)), "the unused slips are asked for")
    Atspi.Value.set_current_value(unused, DRAWN - SIX)
    seen("No slip is missing.")
    record("Close the urn")
    record("Open the ballots and count")
    record("Destroy the urn and its key")
    seen("The urn and its key are destroyed.")
    push("Close")
    seen("9 slips = 6 ballots + 0 spoiled + 3 returned + 0 missing")
    push("Close and announce")
    seen("announced ")
    picture("secret result")
    seen("4 × 2 = 8 > 6")
    ok(True, "the urn is closed, opened and destroyed; 4 of 6 carry")


def main():
    with tempfile.TemporaryDirectory(prefix="linli-secret-") as folder:
        folder = pathlib.Path(folder)
        path = register(folder, "secret", lines())
        with at_desk(sys.argv[1], path):
            seen("6 present, ", "the meeting that is held opens by itself")
            open_hall(MAIN)
            codes = slips(folder)
            vote(codes)
            found, rows = kept(path, codes)
            ok(not found and rows[2] == 0, "before it is closed, no code and no ballot can be read in the file")
            close()
            found, rows = kept(path, codes)
            ok(not found and rows == [0, 0, SIX], f"afterwards there is neither slip nor urn, only {SIX} disclosed ballots {rows}")
            tool("audit", path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
