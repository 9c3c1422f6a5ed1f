#!/usr/bin/env python3
"""Doxygen's view of a header: comments that stand right before or behind a declaration become documentation.

The headers are written for people who read them; they hold no marks of a tool. Here a block comment, or a run
of // lines, becomes /** … */ when a declaration follows on the next line, and a comment behind a member or a
constant becomes /**< … */. The comment of the file becomes its description; banners are left out.
"""
import re
import sys


def escaped(text):
    """What Doxygen would take for a command or a tag of its own."""
    return re.sub(r"([<>@\\#%&])", r"\\\1", text)


def description(lines, opening="/**"):
    """One Doxygen block of as many lines as went in, so that warnings name the right place."""
    words = [escaped(line) for line in lines]
    return [opening + " " + words[0], *words[1:-1], words[-1] + " */"] if len(words) > 1 else [f"{opening} {words[0]} */"]


def stripped(line):
    return re.sub(r"^\s*(/\*+|\*/?|//)\s?|\s*\*/\s*$", "", line.rstrip())


def blocks(lines):
    """(is_comment, lines) in order; a comment is a whole block, or a run of // lines."""
    i = 0
    while i < len(lines):
        begin = i
        if re.match(r"\s*/\*", lines[i]):
            while "*/" not in lines[i]:
                i += 1
            i += 1
            whole = not lines[i - 1].split("*/", 1)[1].strip()
            yield whole, lines[begin:i]
        elif re.match(r"\s*//", lines[i]):
            while i < len(lines) and re.match(r"\s*//", lines[i]):
                i += 1
            yield True, lines[begin:i]
        else:
            i += 1
            yield False, lines[begin:i]


def filtered(text):
    parts = list(blocks(text.split("\n")))
    out = []
    for number, (comment, lines) in enumerate(parts):
        following = parts[number + 1][1][0] if number + 1 < len(parts) else ""
        if number == 0 and comment:
            words = [stripped(line) for line in lines]
            out += ["/** \\file"] + [escaped(line) for line in words[1:-1]] + ["*/"] if len(words) > 2 else [""] * len(lines)
        elif comment and "====" in "".join(lines):
            out += [""] * len(lines)
        elif comment and following.strip() and not following.lstrip().startswith(("#if", "#end", "#else", "}", "extern")):
            out += description([stripped(line) for line in lines])
        elif comment:
            out += [""] * len(lines)
        else:
            behind = re.match(r"(.*[;,)\w}])\s*/\*\s?(.*?)\s*\*/\s*$|(.*[;,]) +// (.*)$", lines[0])
            if behind and "/*" not in (behind[1] or behind[3]):
                out.append(f"{behind[1] or behind[3]} /**< {escaped(behind[2] or behind[4])} */")
            else:
                out.append(lines[0])
    return "\n".join(out)


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        sys.stdout.write(filtered(file.read()))
