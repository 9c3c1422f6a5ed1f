// UTF-8: strict validation, decoding, and maps between byte, UTF-16 and code-point offsets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/secure_memory.h"

namespace careline::utf8 {

inline constexpr std::size_t npos = static_cast<std::size_t>(-1);

// Byte offset of the first ill-formed sequence (overlong, surrogate, above U+10FFFF, truncated,
// stray continuation), or npos if `text` is well-formed.
std::size_t find_invalid(std::string_view text) noexcept;

// Decodes the code point at `text[at]` of well-formed text; `size` receives its length in bytes.
char32_t decode(std::string_view text, std::size_t at, std::size_t& size) noexcept;

// Writes `c` to `out` (4 bytes of room); returns the number of bytes written.
std::size_t encode(char32_t c, char* out) noexcept;

inline bool is_continuation(char c) noexcept {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

struct Offsets {
  std::uint64_t utf16 = 0;
  std::uint64_t code_point = 0;
};

// Converts ascending byte offsets of one text to UTF-16 and code-point offsets, in one pass over
// the text for any number of calls. An offset smaller than the previous one starts over.
class OffsetCursor {
 public:
  explicit OffsetCursor(std::string_view text) noexcept : text_(text) {}
  Offsets at(std::size_t byte) noexcept;

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  Offsets here_;
};

// Replaces every ill-formed sequence by one U+FFFD; a sequence is a maximal beginning of a
// well-formed one, or one byte (Unicode 15, section 3.9, the practice of the web).
SecureText replace_invalid(std::string_view text);

}  // namespace careline::utf8
