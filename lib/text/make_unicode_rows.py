#!/usr/bin/env python3
"""Writes unicode_rows.inc: what the normaliser knows about code points, as sorted ranges.

The facts (names, decompositions, categories, case pairs) are those of Python's unicodedata; which of
them are used, and how, is decided here. Run: python3 make_unicode_rows.py > unicode_rows.inc
"""
import re
import sys
import unicodedata as ud

LAST = 0x10FFFF
ACCENTED, FOLDED, UPPER = 1, 2, 4

# Code points whose reading the names and decompositions do not give, or give wrongly.
READINGS = {
    0xB5: "u", 0xDF: "ss", 0x1E9E: "ss", 0xDE: "th", 0xFE: "th", 0xD0: "d", 0xF0: "d",
    0xC6: "ae", 0xE6: "ae", 0x152: "oe", 0x153: "oe", 0x131: "i", 0x237: "j", 0x138: "k",
    0x149: "n", 0x140: "l", 0x13F: "l", 0x14A: "n", 0x14B: "n", 0x17F: "s", 0x18F: "e",
    0x259: "e", 0x1DD: "e", 0x251: "a", 0x2C6D: "a", 0x261: "g", 0x269: "i", 0x25B: "e",
    0x190: "e", 0x254: "o", 0x186: "o", 0x2B9: "'", 0x2BB: "'", 0x2BC: "'", 0x2BD: "'",
    0x2BE: "'", 0x2BF: "'", 0x2C8: "'", 0x2CA: "'", 0x2CB: "'", 0xB4: "'", 0x2018: "'",
    0x2019: "'", 0x201A: "'", 0x201B: "'", 0x2032: "'", 0x2035: "'", 0x2039: "'", 0x203A: "'",
    0xA78C: "'", 0x201C: '"', 0x201D: '"', 0x201E: '"', 0x201F: '"', 0x2033: '"', 0x2036: '"',
    0xAB: '"', 0xBB: '"', 0x301D: '"', 0x301E: '"', 0x2010: "-", 0x2011: "-", 0x2012: "-",
    0x2013: "-", 0x2014: "-", 0x2015: "-", 0x2043: "-", 0x2212: "-", 0x2796: "-", 0x2E3A: "-",
    0x2E3B: "-", 0x2044: "/", 0x2215: "/", 0x2217: "*", 0x204E: "*", 0x2024: ".", 0x3002: ".",
    0xFF61: ".", 0x6D4: ".", 0x3001: ",", 0xFF64: ",", 0x60C: ",", 0x61B: ";", 0x37E: ";",
    0x61F: "?", 0x2236: ":", 0xA789: ":", 0x2D0: ":", 0x2F8: ":", 0x66A: "%", 0x66B: ".",
    0x66C: ",", 0x2116: "#", 0x301C: "~", 0x223C: "~", 0x2DC: "~", 0x2C6: "^", 0x1F10B: "0",
    0x1F10C: "0",
}
# NFKD gives letters, but a reader sees a sign.
SIGNS = {0x2120, 0x2121, 0x2122, 0x213B, 0x2139} | set(range(0x3250, 0x3251)) | set(range(0x1F12A, 0x1F130)) | set(
    range(0x1F14A, 0x1F150)) | set(range(0x1F16A, 0x1F170)) | set(range(0x1F18B, 0x1F19B))
OBFUSCATING = {"<font>", "<wide>", "<narrow>", "<circle>", "<square>"}

DROPPED_MARKS = [(0x300, 0x34E), (0x350, 0x36F), (0x483, 0x489), (0x591, 0x5BD), (0x5BF, 0x5BF), (0x5C1, 0x5C2),
                 (0x5C4, 0x5C5), (0x5C7, 0x5C7), (0x610, 0x61A), (0x64B, 0x65F), (0x670, 0x670), (0x6D6, 0x6DC),
                 (0x6DF, 0x6E4), (0x6E7, 0x6E8), (0x6EA, 0x6ED), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20F0),
                 (0xFE20, 0xFE2F)]
IGNORED_EXTENDERS = [(0x34F, 0x34F), (0x17B4, 0x17B5), (0x180B, 0x180D), (0x180F, 0x180F), (0x200C, 0x200C),
                     (0xFE00, 0xFE0F), (0xE0020, 0xE007F), (0xE0100, 0xE01EF)]
IGNORED = [(0xAD, 0xAD), (0x600, 0x605), (0x61C, 0x61C), (0x6DD, 0x6DD), (0x70F, 0x70F), (0x890, 0x891),
           (0x8E2, 0x8E2), (0x115F, 0x1160), (0x180E, 0x180E), (0x200B, 0x200B), (0x200E, 0x200F), (0x202A, 0x202E),
           (0x2060, 0x206F), (0x2800, 0x2800), (0x3164, 0x3164), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB),
           (0x110BD, 0x110BD), (0x110CD, 0x110CD), (0x13430, 0x1343F), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A),
           (0xE0000, 0xE001F), (0xE0080, 0xE00FF), (0xE01F0, 0xE0FFF)]
EMOJI = [(0x231A, 0x231B), (0x23E9, 0x23F3), (0x23F8, 0x23FA), (0x2600, 0x2605), (0x2607, 0x2612), (0x2614, 0x2685),
         (0x2690, 0x2705), (0x2708, 0x2712), (0x2714, 0x2714), (0x2716, 0x2716), (0x271D, 0x271D), (0x2721, 0x2721),
         (0x2728, 0x2728), (0x2733, 0x2734), (0x2744, 0x2744), (0x2747, 0x2747), (0x274C, 0x274C), (0x274E, 0x274E),
         (0x2753, 0x2755), (0x2757, 0x2757), (0x2763, 0x2767), (0x2795, 0x2795), (0x2797, 0x2797), (0x27B0, 0x27B0),
         (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55), (0x1F000, 0x1F0FF),
         (0x1F10D, 0x1F10F), (0x1F12F, 0x1F12F), (0x1F16C, 0x1F171), (0x1F17E, 0x1F17F), (0x1F18E, 0x1F18E),
         (0x1F191, 0x1F19A), (0x1F1AD, 0x1F1FF), (0x1F201, 0x1F20F), (0x1F21A, 0x1F21A), (0x1F22F, 0x1F22F),
         (0x1F232, 0x1F23A), (0x1F249, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F7E0, 0x1F7EB), (0x1F90C, 0x1FAFF),
         (0x1FC00, 0x1FFFD)]
# Scripts whose letters are written in words with blanks and may stand beside ASCII letters and digits.
JOINING = [(0xA0, 0x58F), (0x1C80, 0x1C8F), (0x1D00, 0x1DBF), (0x1E00, 0x1FFF), (0x2070, 0x209F), (0x2100, 0x218F),
           (0x2C60, 0x2C7F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F), (0xA720, 0xA7FF), (0xAB30, 0xAB6F), (0xFB00, 0xFB17),
           (0x10780, 0x107BF), (0x1D400, 0x1D7FF), (0x1DF00, 0x1DF2F)]


def member(ranges):
    s = set()
    for a, b in ranges:
        s.update(range(a, b + 1))
    return s


DROPPED_MARK_SET = member(DROPPED_MARKS)
IGNORED_EXTENDER_SET = member(IGNORED_EXTENDERS)
IGNORED_SET = member(IGNORED)
EMOJI_SET = member(EMOJI)
JOINING_SET = member(JOINING)


def width(cp):
    return len(chr(cp).encode("utf-8", "surrogatepass"))


def is_upper(cp):
    name = ud.name(chr(cp), "")
    return ud.category(chr(cp)) in ("Lu", "Lt") or chr(cp).isupper() or " CAPITAL " in f" {name} " and \
        "SMALL CAPITAL" not in name


def lower(cp):
    s = chr(cp).lower()
    return ord(s) if len(s) == 1 else cp


def marks_only(s):
    return all(ord(c) in DROPPED_MARK_SET for c in s)


def reading(cp):
    """(text, flags) of a code point that has another canonical form than its lower case, or None."""
    c = chr(cp)
    if cp < 0x80 or 0xD800 <= cp < 0xE000 or cp in SIGNS:
        return None
    upper = UPPER if is_upper(cp) else 0
    if cp in READINGS:
        return READINGS[cp], upper if READINGS[cp].isalpha() else 0
    for first, values in ((0x2474, range(1, 21)), (0x2488, range(1, 21)), (0x2776, range(1, 11)),
                          (0x2780, range(1, 11)), (0x278A, range(1, 11)), (0x24F5, range(1, 11)),
                          (0x24EB, range(11, 21)), (0x24FF, range(0, 1)), (0x1F101, range(0, 10)),
                          (0x1F100, range(0, 1))):
        if first <= cp < first + len(values):
            return str(values[cp - first]), FOLDED
    for first in (0x249C, 0x1F110):
        if first <= cp < first + 26:
            return chr(97 + cp - first), FOLDED
    for first in (0x1F130, 0x1F150, 0x1F170):
        if first <= cp < first + 26:
            return chr(97 + cp - first), FOLDED | UPPER
    if cp >= 0xE000 and ud.category(c) == "Nd" and not (0x1D7CE <= cp <= 0x1D7FF or 0xFF10 <= cp <= 0xFF19 or
                                                        0x1FBF0 <= cp <= 0x1FBF9):
        return str(ud.digit(c)), 0
    if ud.category(c) == "Nd" and cp < 0xE000:
        return str(ud.digit(c)), 0
    tag = ud.decomposition(c).split(" ")[0]
    kind = FOLDED if tag in OBFUSCATING else 0
    full = ud.normalize("NFKD", c)
    base = "".join(x for x in full if ord(x) not in DROPPED_MARK_SET)
    if base != full or tag.startswith("<") or (tag and len(full) == 1):
        text = base.lower()
        accent = ACCENTED if base != full and not tag.startswith("<") else 0
        if text.isascii() and (text.isalpha() or text.isdigit()) and len(text) <= min(4, width(cp)):
            return text, upper | accent | kind
        if text.isascii() and len(text) == 1 and text != " " and text.isprintable() and tag in ("<wide>", "<small>",
                                                                                             "<compat>", "", "<vertical>"):
            if cp not in (0x2025, 0x2026):
                return text, kind
        if len(base) == 1 and base.isalpha() and not tag.startswith("<") and cp in JOINING_SET and width(ord(text[0])) <= width(cp):
            if len(text) == 1:
                deeper = reading(ord(text))
                return (deeper[0] if deeper else text), upper | accent
    name = ud.name(c, "")
    m = re.match(r"^LATIN (?:CAPITAL|SMALL) LETTER ([A-Z])(?: WITH .*)?$", name)
    if m:
        return m.group(1).lower(), upper | ACCENTED
    m = re.match(r"^LATIN LETTER SMALL CAPITAL ([A-Z])$", name)
    if m:
        return m.group(1).lower(), FOLDED
    if lower(cp) != cp:
        deeper = reading(lower(cp))
        return (deeper[0], deeper[1] | UPPER) if deeper else None
    return None


def char_class(cp):
    c = chr(cp)
    cat = ud.category(c)
    if cp in IGNORED_SET:
        return "ignored"
    if cp in IGNORED_EXTENDER_SET:
        return "ignored_extender"
    if cp == 0x200D:
        return "joiner"
    if cp in (0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029):
        return "line_break"
    if cat in ("Cc", "Zs"):
        return "blank"
    if cp in EMOJI_SET:
        return "emoji"
    if cp in DROPPED_MARK_SET:
        return "dropped_mark"
    if cat[0] == "M" or cp in (0xE33, 0xEB3, 0xFF9E, 0xFF9F):
        return "kept_mark"
    if cat[0] in "PS" or cat in ("No", "Co") or cp & 0xFFFE == 0xFFFE or cp == 0xFFFD or 0xFDD0 <= cp <= 0xFDEF:
        return "punctuation"
    if cat[0] == "L" or cat == "Nl":
        return "letter" if cp in JOINING_SET else "other_letter"
    return "letter" if cp in JOINING_SET else "other_letter"  # unassigned


def ranges(values):
    """Joins neighbours of equal value; values is a list of (code point, value)."""
    rows = []
    for cp, v in values:
        if rows and rows[-1][1] + 1 == cp and rows[-1][2] == v:
            rows[-1][1] = cp
        else:
            rows.append([cp, cp, v])
    return rows


def fold_rows():
    all_readings = [(cp, r) for cp in range(0x80, LAST + 1) for r in [reading(cp)] if r]
    rows, i = [], 0

    def run(i, step):
        j = i + 1
        while j < len(all_readings) and all_readings[j][0] == all_readings[j - 1][0] + 1 and step(i, j):
            j += 1
        return j

    while i < len(all_readings):
        cp, (text, flags) = all_readings[i]
        best = ("text", run(i, lambda a, b: all_readings[b][1] == all_readings[a][1]))
        if len(text) == 1 and "a" <= text <= "z":
            for op, step in (("alphabet", lambda a, b: all_readings[b][1] == (
                    chr(97 + (ord(text) - 97 + b - a) % 26), flags)), ("pairs", lambda a, b: all_readings[b][1] == (
                        text, flags ^ UPPER if (b - a) % 2 else flags))):
                end = run(i, step)
                if end > best[1]:
                    best = (op, end)
        if len(text) == 1 and "0" <= text <= "9":
            end = run(i, lambda a, b: all_readings[b][1] == (str((int(text) + b - a) % 10), flags))
            if end > best[1]:
                best = ("digits", end)
        rows.append((cp, all_readings[best[1] - 1][0], best[0], flags, text))
        i = best[1]
    return rows, {cp for cp, _ in all_readings}


def case_rows(folded):
    pairs = [(cp, lower(cp) - cp) for cp in range(0x80, LAST + 1)
             if cp not in folded and not 0xD800 <= cp < 0xE000 and lower(cp) != cp and width(lower(cp)) <= width(cp)]
    rows, i = [], 0
    while i < len(pairs):
        best = (1, i + 1)
        for stride in (1, 2):
            j = i + 1
            while j < len(pairs) and pairs[j] == (pairs[j - 1][0] + stride, pairs[i][1]):
                j += 1
            if j > best[1]:
                best = (stride, j)
        rows.append((pairs[i][0], pairs[best[1] - 1][0], best[0], pairs[i][1]))
        i = best[1]
    return rows


def flag_text(flags):
    return "|".join(n for bit, n in ((ACCENTED, "A"), (FOLDED, "F"), (UPPER, "U")) if flags & bit) or "0"


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def emit(name, kind, rows):
    print(f"constexpr {kind} {name}[] = {{")
    line = "   "
    for r in rows:
        if len(line) + len(r) + 2 > 100:
            print(line)
            line = "   "
        line += " " + r + ","
    print(line)
    print("};")


def main():
    print("// Written by make_unicode_rows.py from the Unicode Character Database,")
    print(f"// version {ud.unidata_version}. Do not edit. Ranges are sorted and do not overlap.")
    print("// clang-format off")
    folds, folded = fold_rows()
    emit("fold_rows", "FoldRow", [f"{{0x{a:X}, 0x{b:X}, Op::{op}, {flag_text(fl)}, {quote(t)}}}" for a, b, op, fl, t in folds])
    emit("case_rows", "CaseRow", [f"{{0x{a:X}, 0x{b:X}, {s}, {d}}}" for a, b, s, d in case_rows(folded)])
    classes = ranges([(cp, char_class(cp)) for cp in range(0x80, LAST + 1) if not 0xD800 <= cp < 0xE000])
    # Surrogates cannot occur: their gap closes into the row before it.
    emit("class_rows", "ClassRow", [f"{{0x{a:X}, CharClass::{v}}}" for a, b, v in classes])
    print("// clang-format on")


if __name__ == "__main__":
    sys.exit(main())
