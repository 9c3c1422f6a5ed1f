// Grapheme clusters, simplified from UAX 29: combining marks, variation selectors, ZWJ sequences,
// regional-indicator pairs, skin tones, Hangul syllables, CR LF.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/unicode.h"

namespace careline::text {

struct CodePoint {
  char32_t c = 0;
  std::size_t size = 0;
};
// The code point at `at`; a byte that begins none counts as one of its own.
CodePoint code_point_at(std::string_view text, std::size_t at) noexcept;

// End of the grapheme that begins at `at`, which is a boundary.
std::size_t grapheme_end(std::string_view text, std::size_t at) noexcept;

// False if no code point with this first byte continues the grapheme of one code point before it:
// ASCII, Latin letters, most of Greek and Cyrillic, Han. True says nothing.
inline bool lead_may_continue(unsigned char lead) noexcept {
  return lead == 0xC2 || lead == 0xCC || lead == 0xCD || lead == 0xD2 || lead >= 0xD6
             ? lead < 0xE4 || lead > 0xE9
             : false;
}

// Code points of whole blocks that neither extend a grapheme nor are joined to one.
inline bool never_continues(char32_t c) noexcept {
  return c < 0xA9 || (c > 0xAE && c < 0x300) || (c >= 0x370 && c < 0x483) ||
         (c >= 0x48A && c < 0x591) || (c >= 0x2010 && c < 0x203C) || (c >= 0x3400 && c < 0xA66F);
}

}  // namespace careline::text
