// What the module knows about a code point: its class, its canonical form, its look-alike.
//
// The rows are ranges in unicode_rows.inc (written by make_unicode_rows.py); an index by code point
// / 256 bounds every search. ASCII never comes here: the callers have their own tables for it.
#pragma once

#include <array>
#include <cstdint>

namespace careline::text {

enum class CharClass : std::uint8_t {
  letter,            // joins with ASCII letters and digits to one word: Latin, Greek, Cyrillic, …
  other_letter,      // joins only with its like: Han, Kana, Hangul, Thai, Arabic, Devanagari, …
  digit,             // has an ASCII digit as reading
  apostrophe,        // reads as '
  punctuation,       // marks, symbols, private use
  emoji,             // a pictograph or a regional indicator
  blank,             // spaces and control characters
  line_break,        // LF VT FF CR NEL LS PS
  ignored,           // zero-width, bidi and other format characters that stand alone
  ignored_extender,  // the same, but part of the grapheme before them: variation selectors, ZWNJ
  joiner,            // U+200D
  dropped_mark,      // combining diacritic
  kept_mark,         // combining sign that is part of the spelling: Devanagari, Thai, …
};

// Canonical form of one code point.
struct Canonical {
  enum Flag : std::uint8_t { accented = 1, folded = 2, upper = 4 };
  char bytes[4] = {};
  std::uint8_t size = 0;
  std::uint8_t flags = 0;
  CharClass cls = CharClass::punctuation;
  char look_alike = '\0';  // the ASCII letter that a Greek, Cyrillic or Armenian one looks like
};

// The blocks that messages are made of have tables: up to Armenian; Vietnamese, Greek, punctuation.
inline constexpr char32_t table_a_begin = 0x80;
inline constexpr char32_t table_a_end = 0x590;
inline constexpr char32_t table_b_begin = 0x1E00;
inline constexpr char32_t table_b_end = 0x2070;
extern const std::array<Canonical, table_a_end - table_a_begin> table_a;
extern const std::array<Canonical, table_b_end - table_b_begin> table_b;
Canonical canonical_by_rows(char32_t c) noexcept;
CharClass class_by_rows(char32_t c) noexcept;

// For code points from U+0080 on.
inline Canonical canonical_of(char32_t c) noexcept {
  if (c < table_a_end) return table_a[c - table_a_begin];
  if (c >= table_b_begin && c < table_b_end) return table_b[c - table_b_begin];
  return canonical_by_rows(c);
}
inline CharClass class_of(char32_t c) noexcept {
  if (c < table_a_end) return table_a[c - table_a_begin].cls;
  if (c >= table_b_begin && c < table_b_end) return table_b[c - table_b_begin].cls;
  return class_by_rows(c);
}

// True if `c` belongs to the grapheme of the code point before it, whatever that is.
inline bool extends_grapheme(CharClass cls) noexcept {
  return cls >= CharClass::ignored_extender;
}
inline bool is_regional_indicator(char32_t c) noexcept {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}
inline bool is_skin_tone(char32_t c) noexcept {
  return c >= 0x1F3FB && c <= 0x1F3FF;
}
// Pictographs that ZWJ may join; `cls` is the class of `c`.
bool is_pictograph(char32_t c, CharClass cls) noexcept;

}  // namespace careline::text
