"""Cases whose outcome is printed as TAP: `@case` makes a function one, `run_cases()` runs them."""

import traceback

CASES = []


class Skip(Exception):
    """Raised by a case that cannot be run here; its text says why."""


def case(function):
    CASES.append(function)
    return function


def outcome(function, missing):
    """The words behind the number of a case, and whether it failed. What a case returns is a remark on it."""
    name = function.__name__.replace("_", " ")
    if missing:
        return f"{name} # SKIP missing: {', '.join(missing)}", False
    try:
        return f"{name} {function() or ''}".rstrip(), False
    except Skip as reason:
        return f"{name} # SKIP {reason}", False
    except Exception:
        print("".join(f"# {line}\n" for line in traceback.format_exc().splitlines()), end="")
        return name, True


def run_cases(only=(), missing=()):
    """Runs all cases, or those named; skips them where tools are missing. Returns the exit status."""
    chosen = [function for function in CASES if not only or function.__name__ in only]
    print(f"1..{len(chosen)}", flush=True)
    failed = False
    for number, function in enumerate(chosen, 1):
        said, wrong = outcome(function, missing)
        print(f"{'not ok' if wrong else 'ok'} {number} - {said}", flush=True)
        failed = failed or wrong
    return int(failed)
