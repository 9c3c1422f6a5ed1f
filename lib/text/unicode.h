// What the module knows about a code point: its class, its canonical form, its look-alike.
//
// The rows are ranges in unicode_rows.inc (written by make_unicode_rows.py); an index by code point
// / 256 bounds every search. ASCII never comes here: the callers have their own tables for it.
#pragma once

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
};

// All three are for code points from U+0080 on.
CharClass class_of(char32_t c) noexcept;
Canonical canonical_of(char32_t c) noexcept;
// The ASCII letter that a Greek, Cyrillic, Armenian or Cherokee letter looks like, or 0.
char look_alike(char32_t c) noexcept;

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
