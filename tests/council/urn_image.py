"""Runs test-urn-traces on a file system of its own, whose raw image the test searches: deleted journals and freed blocks are
seen only there. Needs root and a loop device; without them it is skipped, and the folder alone is searched elsewhere."""

import os
import shutil
import subprocess
import sys
import tempfile

TEST = sys.argv[1]
FOLDER = tempfile.mkdtemp(prefix="linli-image-")
IMAGE, MOUNT = FOLDER + "/image", FOLDER + "/mount"


def quiet(*args):
    return subprocess.run(args, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def mounted():
    os.mkdir(MOUNT)
    with open(IMAGE, "wb") as file:
        file.truncate(64 << 20)
    return os.geteuid() == 0 and shutil.which("mkfs.ext4") and quiet("mkfs.ext4", "-q", "-F", IMAGE) \
        and quiet("mount", "-o", "loop", IMAGE, MOUNT)


def run():
    if not mounted():
        print("1..0 # SKIP needs root, mkfs.ext4 and a loop device")
        return 0
    try:
        return subprocess.run([TEST], env={**os.environ, "TMPDIR": MOUNT, "LINLI_TEST_IMAGE": IMAGE}).returncode
    finally:
        quiet("umount", MOUNT)


try:
    sys.exit(run())
finally:
    shutil.rmtree(FOLDER, ignore_errors=True)
