# Real words that stand one letter from a word of the lexicons and must not be read as it.
[ordinary]
