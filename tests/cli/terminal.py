"""linlictl as a person runs it, in a folder of its own. Argument of the program that imports this: linlictl."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile

LINLICTL = sys.argv[1]
ROOT = tempfile.mkdtemp(prefix="linli-cli-")
os.chmod(ROOT, 0o755)
ENV = {**os.environ, "XDG_DATA_HOME": ROOT + "/data", "HOME": ROOT, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}


def path(name):
    return os.path.join(ROOT, name)


def run(*args, stdin=None, stdout=subprocess.PIPE, prefix=()):
    done = subprocess.run([*prefix, LINLICTL, *args], input=stdin, stdout=stdout, stderr=subprocess.PIPE, env=ENV)
    out = done.stdout.decode("utf-8", "replace") if done.stdout else ""
    return done.returncode, out, done.stderr.decode("utf-8", "replace")


def expect(status, sentence, *args, **more):
    """Runs; the status must be that, and the sentence must stand in what was said."""
    code, out, err = run(*args, **more)
    said = out if status == 0 else out + err
    assert code == status, f"{args}: exit {code}, not {status}\n{out}{err}"
    assert sentence in said, f"{args}: no “{sentence}” in\n{said}"
    return out


def write(name, data):
    with open(path(name), "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode())
    return path(name)


def digest(name):
    with open(name, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def demo(name):
    if not os.path.exists(path("demo.linli")):
        expect(0, "Made the demo register", "demo", path("demo.linli"))
    shutil.copy(path("demo.linli"), path(name))
    return path(name)


def rows(*args):
    return json.loads(expect(0, "", *args))


def act(at, what, **members):
    return json.dumps({"at": at, "do": what, "actor": "工作人员甲", **members}, ensure_ascii=False) + "\n"


def finish(status):
    """Removes the folder. Returns: @status."""
    shutil.rmtree(ROOT, ignore_errors=True)
    return status
