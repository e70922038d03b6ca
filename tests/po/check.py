"""The catalogues against the sources: every file with a message is in POTFILES, every message of the sources is in
each catalogue, translated, with the placeholders it has, and none breaks off where a macro stands that xgettext
does not know. Prints each fault; `--self-test` shows that each kind is found."""

import pathlib
import re
import subprocess
import sys
import tempfile

LEFT_OUT = ()

XGETTEXT = ["xgettext", "--from-code=UTF-8", "--no-wrap", "-k_", "-kN_", "-kC_:1c,2", "-kngettext:1,2", "-kg_dngettext:2,3"]
CALL = re.compile(r'\b(?:C?_|N_|ngettext|g_dngettext) ?\((?:GETTEXT_PACKAGE, )?\s*"')

# A percent sign, flags and width, and then nothing.
BROKEN = re.compile(r"(?<!%)(?:%%)*%[-+ #0'\d.]*$")


def files_with_messages(root):
    """Paths from @root, of sources that mark a text for translation."""
    for path in sorted((root / "app").rglob("*.[ch]")):
        name = path.relative_to(root).as_posix()
        if not name.startswith(LEFT_OUT) and CALL.search(path.read_text(encoding="utf-8")):
            yield name


def check_list(root):
    listed = [line for line in (root / "po/POTFILES").read_text().splitlines() if line and not line.startswith("#")]
    wanted = set(files_with_messages(root))
    wrong = [f"{name}: has messages, but is not in po/POTFILES" for name in sorted(wanted - set(listed))]
    wrong += [f"po/POTFILES: there is no {name}" for name in listed if not (root / name).is_file()]
    if listed != sorted(set(listed)):
        wrong.append("po/POTFILES: the lines are not sorted, or one stands twice")
    return wrong


def extract(root, pot):
    listed = root / "po/POTFILES"
    subprocess.run([*XGETTEXT, "-o", pot, "-D", root, "-f", listed], check=True, capture_output=True)


def messages(text):
    """Each msgid and msgid_plural of a catalogue's text, joined; obsolete ones left out."""
    for block in re.split(r"\n\s*\n", text):
        for found in re.finditer(r'^msgid(?:_plural)? ((?:"(?:[^"\\]|\\.)*"\s*)+)', block, re.M):
            message = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', found[1]))
            if message:
                yield message


def check_broken(pot):
    return [f"this message breaks off at a macro: {text!r}" for text in messages(pot) if BROKEN.search(text)]


def check_catalogue(po, pot):
    wrong = []
    says = subprocess.run(["msgfmt", "--check", "-v", "--statistics", "-o", "/dev/null", po],
                          env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}, capture_output=True, text=True)
    if says.returncode or "untranslated" in says.stderr or "fuzzy" in says.stderr:
        wrong.append(f"{po}: {says.stderr.strip()}")
    there = set(messages(po.read_text(encoding="utf-8")))
    wrong += [f"{po}: {text!r} is missing" for text in messages(pot) if text not in there]
    return wrong


def check_tree(root):
    wrong = check_list(root)
    if wrong:
        return wrong
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "linli.pot"
        extract(root, file)
        pot = file.read_text(encoding="utf-8")
    wrong += check_broken(pot)
    for language in (root / "po/LINGUAS").read_text().split():
        wrong += check_catalogue(root / "po" / f"{language}.po", pot)
    return wrong


HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: zh_CN\\n"\n' \
         '"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'

# What stands in a source, in POTFILES and in the catalogue, and a word of the fault; None when there is none.
CASES = [
    ('f (_("All is well."));', "app/a.c\n", 'msgid "All is well."\nmsgstr "一切正常。"\n', None),
    ('f (_("50 %%"));', "app/a.c\n", '#, c-format\nmsgid "50 %%"\nmsgstr "50 %%"\n', None),
    ('f (_("%" PRId64 " of them"));', "app/a.c\n", '#, c-format\nmsgid "%<PRId64> of them"\nmsgstr "%<PRId64>个"\n', None),
    ('f (_("All is well."));', "", "", "not in po/POTFILES"),
    ('f (N_("All is well."));', "", "", "not in po/POTFILES"),
    ("f ();", "app/b.c\n", "", "there is no app/b.c"),
    ("f ();", "app/a.c\napp/a.c\n", "", "stands twice"),
    ('f (_("All is well."));', "app/a.c\n", 'msgid "All is well."\nmsgstr ""\n', "untranslated"),
    ('f (_("All is well."));', "app/a.c\n", '#, fuzzy\nmsgid "All is well."\nmsgstr "一切正常。"\n', "fuzzy"),
    ('f (_("All is well."));', "app/a.c\n", "", "is missing"),
    ('f (ngettext ("%u day", "%u days", n));', "app/a.c\n", '#, c-format\nmsgid "%u day"\nmsgstr "%u天"\n', "is missing"),
    ('f (_("%s is %d"));', "app/a.c\n", '#, c-format\nmsgid "%s is %d"\nmsgstr "%d是%s"\n', "format"),
    ('f (_("at %" G_GINT64_FORMAT " of it"));', "app/a.c\n", 'msgid "at %"\nmsgstr "于%"\n', "breaks off"),
]


def run_case(source, listed, catalogue):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "app").mkdir()
        (root / "po").mkdir()
        (root / "app/a.c").write_text(f"void g (int n) {{ {source} }}\n", encoding="utf-8")
        (root / "po/POTFILES").write_text(listed)
        (root / "po/LINGUAS").write_text("zh_CN\n")
        (root / "po/zh_CN.po").write_text(HEADER + catalogue, encoding="utf-8")
        return check_tree(root)


def self_test():
    wrong = []
    for source, listed, catalogue, fault in CASES:
        found = run_case(source, listed, catalogue)
        if bool(found) != bool(fault) or (fault and fault not in "\n".join(found)):
            wrong.append(f"self-test: {source!r}, {catalogue!r}: expected {fault!r}, found {found!r}")
    return wrong


def main():
    wrong = self_test() if sys.argv[1] == "--self-test" else check_tree(pathlib.Path(sys.argv[1]))
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


sys.exit(main())
