"""The layers of app/ as a table: who may include whom, which folder may touch which library, and how long files and
functions may be, those of the tests too. Prints each crossing as file:line; `--self-test` shows that each kind is found.
Arguments: app and tests."""

import pathlib
import re
import sys

CORE = {"base", "domain", "rules", "ledger", "minutes", "store", "sign", "pdf", "council"}

EDGES = {
    "base": set(),
    "domain": {"base"},
    "rules": {"domain", "base"},
    "ledger": {"domain", "base"},
    "minutes": {"domain", "base"},
    "store": {"ledger", "domain", "base"},
    "sign": {"base"},
    "pdf": {"minutes", "sign", "base"},
    "council": CORE - {"council"},
    "audit": CORE,
    "cli": {"council", "audit", "base", "domain", "rules"},
    "ui": {"council", "audit", "base", "domain", "rules"},
    ".": {"ui", "council", "base"},  # app/main.c
}

# A library's header, by its beginning, and the folders that may include it.
LIBRARIES = [
    ("sqlite3", {"store"}),
    ("hpdf", {"pdf"}),
    ("qpdf", {"pdf"}),
    ("openssl/", {"sign", "ledger"}),
    ("sodium", {"sign"}),
    ("json-glib", {"rules", "council"}),
    ("poppler", {"ui"}),
    ("gtk", {"ui", "."}),
    ("gdk", {"ui", "."}),
    ("adwaita", {"ui", "."}),
]

FILE_MAX = 600
FUNCTION_MAX = 60

INCLUDE = re.compile(r'\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)')


def own_include(folder, header):
    """Why `folder` may not include our header "header", or None."""
    if "/" not in header:
        return None if header == "config.h" or header.endswith("-resources.h") else f'"{header}" is named without its folder'
    target = header.split("/")[0]
    if target == folder or target in EDGES[folder]:
        return None
    return f'{folder}/ may not include "{header}"'


def library_include(folder, header):
    for start, folders in LIBRARIES:
        if header.startswith(start) and folder not in folders:
            return f"{folder}/ may not include <{header}>"
    return None


def includes(folder, text):
    for number, line in enumerate(text.splitlines(), 1):
        found = INCLUDE.match(line)
        if not found:
            continue
        why = own_include(folder, found[1]) if found[1] else library_include(folder, found[2])
        if why:
            yield number, why


def lengths(text):
    """A file's length, and each function's from its opening to its closing brace in the first column."""
    lines = text.splitlines()
    if len(lines) > FILE_MAX:
        yield 1, f"{len(lines)} lines, at most {FILE_MAX}"
    start = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            start = number
        elif line == "}" and start:
            if number - start - 1 > FUNCTION_MAX:
                yield start, f"a function of {number - start - 1} lines, at most {FUNCTION_MAX}"
            start = None


def check_file(folder, text):
    return list(includes(folder, text)) + list(lengths(text))


def check_tree(app):
    wrong = []
    for path in sorted(app.rglob("*.[ch]")):
        parts = path.relative_to(app).parts
        folder = parts[0] if len(parts) > 1 else "."
        if folder not in EDGES:
            wrong.append(f"{path}: the folder {folder}/ is not in the table")
            continue
        wrong += [f"{path}:{line}: {why}" for line, why in check_file(folder, path.read_text(encoding="utf-8"))]
    return wrong


def check_lengths(tests):
    paths = sorted(path for path in tests.rglob("*") if path.suffix in {".c", ".h", ".py"})
    return [f"{path}:{line}: {why}" for path in paths for line, why in lengths(path.read_text(encoding="utf-8"))]


def self_test():
    cases = [
        ("base", '#include "domain/machine.h"', True),
        ("base", '#include "base/record.h"', False),
        ("cli", '#include "store/register.h"', True),
        ("cli", '#include "ui/window.h"', True),
        ("ui", '#include "sign/key.h"', True),
        ("ui", '#include "pdf/writer.h"', True),
        ("ui", '#include "domain/machine.h"', False),
        ("council", '#include "audit/report.h"', True),
        ("council", '#include "store/register.h"', False),
        ("council", "#include <sqlite3.h>", True),
        ("store", "#include <sqlite3.h>", False),
        ("minutes", "#include <hpdf.h>", True),
        ("council", "# include <openssl/evp.h>", True),
        ("ledger", "#include <openssl/evp.h>", False),
        ("council", "#include <gtk/gtk.h>", True),
        (".", "#include <adwaita.h>", False),
        ("base", '#include "record.h"', True),
        ("base", "\n" * (FILE_MAX + 1), True),
        ("base", "\n" * FILE_MAX, False),
        ("base", "f (void)\n{\n" + "  x;\n" * FUNCTION_MAX + "}\n", False),
        ("base", "f (void)\n{\n" + "  x;\n" * (FUNCTION_MAX + 1) + "}\n", True),
    ]
    return [f"self-test: {folder}: {text[:40]!r}" for folder, text, bad in cases if bool(check_file(folder, text)) != bad]


def main():
    if sys.argv[1] == "--self-test":
        wrong = self_test()
    else:
        wrong = check_tree(pathlib.Path(sys.argv[1])) + check_lengths(pathlib.Path(sys.argv[2]))
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


sys.exit(main())
