#!/usr/bin/env python3
"""Writes language_model.inc: the word table and the English/Spanish n-gram weights of language.cpp.

The word table is language_words.txt. The n-gram weights are a logistic regression over the letters of
single words: does this word look Spanish (positive) or English (negative)? It is trained on word *types* of
Debian's wamerican and wspanish lists (both free of conditions), of the project's own corpus and of
language_words.txt; census names count as both, so that a name is no evidence. No word list is stored,
only 2^15 weights of one byte.

    make_language_model.py [--without AUTHOR]... [--names FILE]... > language_model.inc

Needs python3-numpy, /usr/share/dict/american-english and /usr/share/dict/spanish. `--names` takes files
with one name a line; `--without` leaves an author out, to measure on it.
"""
import argparse
import math
import pathlib
import re
import sys
import unicodedata
from collections import Counter

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE.parent.parent / "training" / "corpus" / "intent"
LANGUAGES = ["en", "es", "pt", "fr", "ht", "vi", "tl", "de", "it", "pl", "so", "sw", "tr", "nl"]
FLAGS = {"polite": 1 << 16, "loan": 1 << 17, "core": 1 << 18, "lean": 1 << 19}
NEUTRAL = 1 << 21
BUCKETS = 1 << 15
SLOTS = 1 << 13
SCALE = 16
LONGEST = 20  # letters of a word that are looked at


def canonical(text):
    text = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    return "".join(c for c in text if not unicodedata.combining(c))


def fnv(data, h=0x811C9DC5):
    for b in data:
        h = ((h ^ b) * 0x01000193) & 0xFFFFFFFF
    return h


def grams(word):
    """Buckets of the n-grams, 2 to 5 bytes, of the word between its boundary marks."""
    data = b"<" + word.encode()[:LONGEST] + b">"
    out = []
    for i in range(len(data) - 1):
        h = fnv(data[i:i + 1])
        for j in range(i + 1, min(i + 5, len(data))):
            h = fnv(data[j:j + 1], h)
            out.append((h ^ h >> 15) & (BUCKETS - 1))
    return out


def read_words():
    table, section = {}, 0
    for line in (HERE / "language_words.txt").read_text().splitlines():
        line = line.split("#")[0].strip()
        if line.startswith("["):
            names = line.strip("[]").split()
            section = NEUTRAL if names[0] == "neutral" else 1 << LANGUAGES.index(names[0])
            for flag in names[1:]:
                # Two bits, as both languages list a shared word: 19 leans to English, 20 to Spanish.
                section = FLAGS[flag] << LANGUAGES.index(names[0]) if flag == "lean" else section | FLAGS[flag]
            continue
        for word in line.split():
            table[canonical(word)] = table.get(canonical(word), 0) | section
    return table


def corpus_words(language, without):
    counts = Counter()
    for path in sorted((CORPUS / language).glob("*.txt")):
        if path.stem in without:
            continue
        for line in path.read_text().splitlines():
            if line[:1] in "#@" or ": " not in line:
                continue
            text = re.sub(r"\[\[[^\]]*\]\]", " ", line.split(": ", 1)[1]).replace("\\n", " ")
            counts.update(re.findall(r"[a-z]+(?:'[a-z]+)*", canonical(text)))
    return counts


def samples(options):
    """(word, is Spanish, weight)"""
    words = read_words()
    rows = []
    for language, label, dictionary in (("en", 0, "american-english"), ("es", 1, "spanish")):
        own = 1 << LANGUAGES.index(language)
        listed = {w for w, mask in words.items() if mask & own and not mask & NEUTRAL}
        counts = corpus_words(language, options.without)
        for line in pathlib.Path("/usr/share/dict", dictionary).read_text().splitlines():
            if line and not line[0].isupper() and "'" not in line:
                rows.append((canonical(line), label, 1.0))
        rows += [(w, label, 2.0 + math.log2(n)) for w, n in counts.items()]
        rows += [(w, label, 6.0) for w in listed]
    rows += [(w, label, 1.0) for w, mask in words.items() if mask & NEUTRAL for label in (0, 1)]
    for path in options.names:
        for name in pathlib.Path(path).read_text().split():
            rows += [(canonical(name), label, 0.5) for label in (0, 1)]
    return rows, words


def train(rows):
    rng = np.random.default_rng(7)
    width = 4 * (LONGEST + 2)
    features = np.full((len(rows), width), BUCKETS, dtype=np.int32)
    for i, (word, _, _) in enumerate(rows):
        g = grams(word)[:width]
        features[i, :len(g)] = g
    label = np.array([r[1] for r in rows], dtype=np.float64)
    weight = np.array([r[2] for r in rows])
    # Both languages weigh the same, however long their lists are.
    for side in (0, 1):
        weight[label == side] *= len(rows) / 2 / weight[label == side].sum()
    w = np.zeros(BUCKETS + 1)
    squares = np.full(BUCKETS + 1, 1e-6)
    for epoch in range(12):
        order = rng.permutation(len(rows))
        for start in range(0, len(order), 256):
            batch = order[start:start + 256]
            f = features[batch]
            p = 1 / (1 + np.exp(-np.clip(w[f].sum(axis=1), -30, 30)))
            g = np.zeros(BUCKETS + 1)
            np.add.at(g, f.ravel(), np.repeat((p - label[batch]) * weight[batch], width))
            g += 0.02 * w
            g[BUCKETS] = 0
            touched = g != 0
            squares[touched] += g[touched] ** 2
            w[touched] -= 0.25 * g[touched] / np.sqrt(squares[touched])
    return np.clip(np.round(w[:BUCKETS] * SCALE), -127, 127).astype(int)


def emit(name, kind, values, text):
    print(f"constexpr {kind} {name}[] = {{")
    line = "   "
    for v in values:
        item = " " + text(v) + ","
        if len(line) + len(item) > 100:
            print(line)
            line = "   "
        line += item
    print(line)
    print("};")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--without", action="append", default=[])
    parser.add_argument("--names", action="append", default=[])
    options = parser.parse_args()
    rows, words = samples(options)
    weights = train(rows)
    scores = [(sum(weights[g] for g in grams(w)) > 0) == bool(label) for w, label, _ in rows]
    print(f"{len(rows)} samples, {sum(scores) / len(scores):.4f} fitted, {len(words)} listed words", file=sys.stderr)

    slots = [(0, 0)] * SLOTS
    for word, mask in sorted(words.items()):
        h = fnv(word.encode()) or 1
        i = (h ^ h >> 15) & (SLOTS - 1)
        while slots[i][0]:
            if slots[i][0] == h:
                raise SystemExit(f"two listed words share a hash: {word}")
            i = (i + 1) & (SLOTS - 1)
        slots[i] = (h, mask)

    print("// Written by make_language_model.py from language_words.txt and word lists. Do not edit.")
    print("// clang-format off")
    emit("word_slots", "WordSlot", slots, lambda s: "{0x%x,0x%x}" % s if s[0] else "{}")
    emit("gram_weights", "std::int8_t", weights, str)
    print("// clang-format on")


if __name__ == "__main__":
    main()
