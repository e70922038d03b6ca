"""The desktop's first frame and memory: an empty register, the demo, and a thousand times the demo's cases. Arguments:
the programs frame, scale and linlictl. Run by tests/bench/run inside tests/ui/run-private."""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

COPIES, ROUNDS = 1000, 5


def measure(frame, register, env):
    """Medians: ms to the window's first frame, ms to the first frame of the desk, MB held then."""
    rounds = []
    for _ in range(ROUNDS):
        out = subprocess.run([frame, register], env=env, check=True, capture_output=True, text=True).stdout
        rounds.append([float(word) for word in out.split()])
    first, desk, resident, _ = (statistics.median(column) for column in zip(*rounds))
    return first, desk, resident / 1024


def main():
    frame, scale, linlictl = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        env = dict(os.environ, HOME=folder, XDG_DATA_HOME=str(home / "data"), XDG_CONFIG_HOME=str(home / "config"),
                   GTK_A11Y="none", LC_ALL="C.UTF-8")
        registers = {name: str(home / f"{name}.linli") for name in ("empty", "demo", "thousand")}
        quiet = dict(env=env, check=True, stdout=subprocess.DEVNULL)
        subprocess.run([linlictl, "new", registers["empty"], "--name", "空"], **quiet)
        subprocess.run([linlictl, "demo", registers["demo"]], **quiet)
        subprocess.run([scale, registers["thousand"], str(COPIES)], **quiet)
        measured = {name: measure(frame, path, env) for name, path in registers.items()}
    for name, (first, desk, resident) in measured.items():
        ratios = [mine / bare for mine, bare in zip((first, desk), measured["empty"])]
        print(f"window, {name} register: first frame {first:.0f} ms ({ratios[0]:.2f} × the empty one's), desk {desk:.0f} ms "
              f"({ratios[1]:.2f} ×), {resident:.0f} MB")


main()
