"""Asks the program `hashes` for the bytes and hashes of samples, and computes them once more with hashlib."""

import hashlib
import json
import random
import struct
import subprocess
import sys


def part(data):
    return struct.pack(">I", len(data)) + data


def number(value):
    return part(struct.pack(">q", value))


def text(value):
    return part(value.encode())


def change_hash(line, head):
    data = text("linli-v1") + text(line["uuid"]) + number(line["seq"]) + number(line["at_ms"]) + number(line["actor"])
    data += text(line["kind"]) + text(line["payload"]) + part(head)
    return hashlib.sha256(data).digest()


def checkpoint_bytes(line, head):
    return (text("linli-checkpoint-v1") + text(line["uuid"]) + number(line["seq"]) + part(head)
            + number(line["at_ms"]) + text(line["reason"]))


def personal_digest(line):
    data = text("linli-personal-v1") + part(bytes.fromhex(line["salt"])) + text(line["value"])
    return hashlib.sha256(data).hexdigest()


def samples():
    rng = random.Random(20260321)
    letters = 'aZ09 "\\\n陈巷𠮷é'
    for seq in range(1, 201):
        word = "".join(rng.choice(letters) for _ in range(rng.randrange(1, 60)))
        yield {
            "actor": rng.choice([0, 1, 2**40, 2**62]), "at_ms": rng.choice([0, -1, 1767574800000, 2**62]),
            "kind": rng.choice(["person.added", "vote.closed", "x"]), "payload": json.dumps({"a": word}), "reason": word,
            "salt": rng.randbytes(16).hex(), "seq": seq, "uuid": "0f5c1a34-3f0e-4a6d-9a55-0a4d8f7d2c11", "value": word,
        }


def main():
    lines = list(samples())
    given = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    answers = subprocess.run([sys.argv[1]], input=given.encode(), stdout=subprocess.PIPE, check=True).stdout.decode().split("\n")
    head = bytes(32)
    for line, answer in zip(lines, answers, strict=False):
        head = change_hash(line, head)
        expected = " ".join([head.hex(), personal_digest(line), checkpoint_bytes(line, head).hex()])
        if answer != expected:
            print(f"entry {line['seq']}:\n{answer}\n{expected}", file=sys.stderr)
            return 1
    # One sample by heart, so that both cannot change together.
    fixed = {"uuid": "u", "seq": 1, "at_ms": 2, "actor": 3, "kind": "k", "payload": "{}"}
    if change_hash(fixed, bytes(32)).hex() != FIXED:
        print("the fixed sample has another hash", file=sys.stderr)
        return 1
    return 0 if len(answers) == len(lines) + 1 else 1


FIXED = "def0d42b8f9344e39624cd281f1e821c3c6fcc8d7200e2481936870a0006a0ff"

sys.exit(main())
