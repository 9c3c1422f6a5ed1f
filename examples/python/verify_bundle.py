#!/usr/bin/env python3
"""Verifies an exported audit bundle without careline, from docs/audit-format.md alone.

    verify_bundle.py BUNDLE VERIFIER_KEY [KNOWN_CHECKPOINT_FILE]

Needs the standard library and python3-nacl. Prints one line of JSON with "verdict", "size" and
"detail"; exits 0 if everything is as signed, 1 if not, 2 if that cannot be shown, 3 on usage."""

import base64
import binascii
import hashlib
import json
import sys

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

ED25519 = b"\x01"
LAST_FIELD = 25
REQUIRED_FIELDS = {1, 2, 3, 4, 5, 6, 8}
FIXED_SIZES = {1: 8, 2: 8, 3: 8, 4: 16, 5: 16, 6: 4, 8: 1, 9: 16, 10: 16}
LISTS = {22, 23}


class Finding(Exception):
    """What is wrong with the bundle; the first argument is the verdict."""


def unbase64(text):
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error:
        raise Finding("damaged", "a value is not base64") from None


def sha256(data):
    return hashlib.sha256(data).digest()


# Section 4: notes

class Key:
    """A verifier key, NAME+hash+base64."""

    def __init__(self, name, public_key):
        self.name = name
        self.public_key = public_key
        self.hash = sha256(name.encode() + b"\n" + ED25519 + public_key)[:4]

    @classmethod
    def parse(cls, text):
        name, key_hash, encoded = text.strip().split("+", 2)
        data = base64.b64decode(encoded, validate=True)
        if len(data) != 33 or data[:1] != ED25519:
            raise ValueError("not an Ed25519 verifier key")
        key = cls(name, data[1:])
        if key.hash.hex() != key_hash:
            raise ValueError("the verifier key's hash does not belong to its key")
        return key

    def signed(self, note):
        for name, key_hash, signature in note.signatures:
            if name != self.name or key_hash != self.hash:
                continue
            try:
                VerifyKey(self.public_key).verify(note.text.encode(), signature)
                return True
            except (BadSignatureError, ValueError):
                pass
        return False


class Note:
    def __init__(self, text):
        at = text.rfind("\n\n")
        if at < 0 or not text.endswith("\n"):
            raise Finding("tampered", "a signed note cannot be read")
        self.whole = text
        self.text = text[: at + 1]
        self.signatures = []
        for line in text[at + 2 :].splitlines():
            parts = line.split(" ")
            if len(parts) != 3 or parts[0] != "\u2014":
                raise Finding("tampered", "a signature line cannot be read")
            data = unbase64(parts[2])
            self.signatures.append((parts[1], data[:4], data[4:]))
        self.lines = self.text.split("\n")[:-1]
        self.is_link = self.lines[0] == "careline.audit/epoch/v1"

    def checkpoint(self):
        if len(self.lines) < 3 or not self.lines[1].isdigit():
            raise Finding("tampered", "a checkpoint cannot be read")
        return self.lines[0], int(self.lines[1]), unbase64(self.lines[2])


def walk_notes(notes, first_key, log_id):
    """Rules 1 to 4; returns the keys of the epochs and the checkpoints as (size, root)."""
    keys = [first_key]
    checkpoints = []
    for note in notes:
        if note.is_link:
            if len(note.lines) != 6:
                raise Finding("chain_broken", "an epoch link cannot be read")
            _, origin, link_log, epoch, start, public_key = note.lines
            if origin != first_key.name or link_log != log_id:
                raise Finding("foreign", "an epoch link is of another log")
            if int(epoch) != len(keys) or not keys[-1].signed(note):
                raise Finding("chain_broken", f"the link of epoch {len(keys)} is missing or bad")
            if not checkpoints or checkpoints[-1][0] != int(start):
                raise Finding("chain_broken", f"epoch {len(keys) - 1} has no checkpoint at its end")
            keys.append(Key(origin, unbase64(public_key)))
            continue
        origin, size, root = note.checkpoint()
        if origin != first_key.name or not keys[-1].signed(note):
            raise Finding("foreign", f"the checkpoint of {size} entries is not signed by this log")
        if checkpoints:
            before_size, before_root = checkpoints[-1]
            if size < before_size or (size == before_size and root != before_root):
                raise Finding("forked", "two checkpoints contradict each other")
        checkpoints.append((size, root))
    if not checkpoints:
        raise Finding("unsealed", "the bundle has no signed checkpoint")
    return keys, checkpoints


# Section 2: entries

def fields_of(data):
    """The fields of canonical bytes, or None."""
    if data[:1] != b"\x01":
        return None
    fields = {}
    at = 1
    number = 0
    while at < len(data):
        if at + 5 > len(data):
            return None
        size = int.from_bytes(data[at + 1 : at + 5], "big")
        value = data[at + 5 : at + 5 + size]
        if data[at] <= number or data[at] > LAST_FIELD or size == 0 or len(value) != size:
            return None
        number = data[at]
        if FIXED_SIZES.get(number, size) != size:
            return None
        if number in LISTS and not is_list(value):
            return None
        fields[number] = value
        at += 5 + size
    if not REQUIRED_FIELDS <= fields.keys() or len(fields.get(24, b"")) % 5 != 0:
        return None
    return fields if 1 <= fields[8][0] <= 15 else None


def is_list(value):
    at = 0
    while at < len(value):
        at += 4 + int.from_bytes(value[at : at + 4], "big")
    return at == len(value)


def check_entry(line, index, log_id):
    """The leaf hash of a line of the bundle, and what is wrong with its entry, if anything."""
    leaf = bytes.fromhex(line["leaf_hash"])
    if line["index"] != index or len(leaf) != 32:
        return leaf, f"entry {index}: it is missing or out of order"
    if line.get("purged"):
        return leaf, None
    data = unbase64(line["entry"])
    fields = fields_of(data)
    if sha256(b"\x00" + data) != leaf or fields is None:
        return leaf, f"entry {index}: its bytes do not have its hash, or are not canonical"
    if int.from_bytes(fields[1], "big") != index or fields[5].hex() != log_id:
        return leaf, f"entry {index}: its bytes belong to another place"
    return leaf, None


# Section 5: the tree

def split(n):
    return 1 << ((n - 1).bit_length() - 1)


def root_of(size, first, end, leaves, proof):
    """The root that entries [first, end) and the proof lead to."""
    rest = iter(proof)

    def walk(low, high):
        if high <= first or low >= end:
            return next(rest)
        if high - low == 1:
            return leaves[low - first]
        middle = low + split(high - low)
        left = walk(low, middle)
        return sha256(b"\x01" + left + walk(middle, high))

    try:
        root = walk(0, size)
    except StopIteration:
        raise Finding("tampered", "the proof is too short") from None
    if next(rest, None) is not None:
        raise Finding("tampered", "the proof is too long")
    return root


def roots_of_prefixes(leaves, sizes):
    """The roots of the first n leaves, for every n in sizes, in one pass."""
    stack = []
    roots = {}
    for count, leaf in enumerate(leaves, 1):
        node = leaf
        bits = count - 1
        while bits & 1:
            node = sha256(b"\x01" + stack.pop() + node)
            bits >>= 1
        stack.append(node)
        if count in sizes:
            root = stack[-1]
            for left in reversed(stack[:-1]):
                root = sha256(b"\x01" + left + root)
            roots[count] = root
    return roots


def verify(path, first_key, known=None):
    notes, leaves, wrong, purged = [], [], None, 0
    with open(path, encoding="utf-8") as bundle:
        header = json.loads(bundle.readline())
        if header.get("format") != "careline.audit/bundle/1":
            raise Finding("damaged", "not a bundle of this format")
        size, first, end = header["size"], header["first"], header["end"]
        if not 0 <= first < end <= size:
            raise Finding("damaged", "the bundle's range is not one")
        if header["origin"] != first_key.name:
            raise Finding("foreign", "the bundle has another origin than expected")
        for text in bundle:
            line = json.loads(text)
            if "note" in line and not leaves:
                notes.append(Note(line["note"]))
            else:
                leaf, complaint = check_entry(line, first + len(leaves), header["log_id"])
                leaves.append(leaf)
                purged += bool(line.get("purged"))
                wrong = wrong or complaint
    keys, checkpoints = walk_notes(notes, first_key, header["log_id"])
    if first + len(leaves) < end or checkpoints[-1][0] != size:
        raise Finding("truncated", f"{end - first} entries were to be there, {len(leaves)} are")
    if wrong or first + len(leaves) > end:
        raise Finding("tampered", wrong or "entries behind the end of the range")
    root = root_of(size, first, end, leaves, [unbase64(h) for h in header["proof"]])
    if root != checkpoints[-1][1]:
        raise Finding("tampered", "entries and proof do not lead to the signed root")
    whole = first == 0 and end == size
    roots = {size: root}
    if whole:
        wanted = {s for s, _ in checkpoints} | ({known.checkpoint()[1]} if known else set())
        roots.update(roots_of_prefixes(leaves, wanted))
        for s, signed_root in checkpoints:
            if roots.get(s) != signed_root:
                raise Finding("tampered", f"the entries are not those under the checkpoint of {s}")
    if known:
        compare_known(known, keys, roots, size)
    return {"verdict": "ok", "size": len(leaves), "detail": f"entries {first} to {end - 1} of {size}, {purged} purged"}


def compare_known(known, keys, roots, size):
    origin, known_size, known_root = known.checkpoint()
    if origin != keys[0].name:
        raise Finding("foreign", "the known checkpoint is of another log")
    if known_size > size:
        raise Finding("rolled_back", f"{known_size} entries were signed, the bundle ends at {size}")
    if not any(key.signed(known) for key in keys):
        raise Finding("foreign", "the known checkpoint is not signed by this log's keys")
    if known_size not in roots:
        raise Finding("unanchored_since", "a part of a log cannot be compared with another size")
    if roots[known_size] != known_root:
        raise Finding("forked", "the known checkpoint is of another history")


def main(arguments):
    if len(arguments) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 3
    try:
        key = Key.parse(arguments[1])
        known = None
        if len(arguments) == 3:
            with open(arguments[2], encoding="utf-8") as note:
                known = Note(note.read())
        result = verify(arguments[0], key, known)
    except Finding as finding:
        result = {"verdict": finding.args[0], "size": 0, "detail": finding.args[1]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"verify_bundle: {type(error).__name__}", file=sys.stderr)
        return 3
    print(json.dumps(result))
    return {"ok": 0, "unanchored_since": 2, "unsealed": 2}.get(result["verdict"], 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
