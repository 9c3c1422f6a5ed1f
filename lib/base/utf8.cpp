#include "base/utf8.h"

#include <cstring>

namespace careline::utf8 {
namespace {

struct Sequence {
  std::size_t size = 1;  // bytes that belong together
  bool well_formed = false;
};

// The sequence at text[at]. Ranges: Unicode 15, table 3-7.
Sequence sequence_at(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(at);
  if (lead < 0x80) return {1, true};
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (text.size() - at < 2) return {1, false};
  const unsigned second = byte(at + 1);
  unsigned low = 0x80;
  unsigned high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  if (second < low || second > high) return {1, false};
  std::size_t size = 2;
  while (size < length && size < text.size() - at && is_continuation(text[at + size])) ++size;
  return {size, size == length};
}

}  // namespace

std::size_t find_invalid(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    // Eight ASCII bytes at a time.
    while (text.size() - at >= 8) {
      std::uint64_t word;
      std::memcpy(&word, text.data() + at, 8);
      if ((word & 0x8080808080808080ULL) != 0) break;
      at += 8;
    }
    if (at >= text.size()) break;
    const Sequence sequence = sequence_at(text, at);
    if (!sequence.well_formed) return at;
    at += sequence.size;
  }
  return npos;
}

char32_t decode(std::string_view text, std::size_t at, std::size_t& size) noexcept {
  const auto byte = [&](std::size_t i) -> char32_t {
    return static_cast<unsigned char>(text[at + i]);
  };
  const char32_t lead = byte(0);
  if (lead < 0x80) {
    size = 1;
    return lead;
  }
  if (lead < 0xE0) {
    size = 2;
    return ((lead & 0x1F) << 6) | (byte(1) & 0x3F);
  }
  if (lead < 0xF0) {
    size = 3;
    return ((lead & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F);
  }
  size = 4;
  return ((lead & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) |
         (byte(3) & 0x3F);
}

std::size_t encode(char32_t c, char* out) noexcept {
  if (c < 0x80) {
    out[0] = static_cast<char>(c);
    return 1;
  }
  if (c < 0x800) {
    out[0] = static_cast<char>(0xC0 | (c >> 6));
    out[1] = static_cast<char>(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = static_cast<char>(0xE0 | (c >> 12));
    out[1] = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out[2] = static_cast<char>(0x80 | (c & 0x3F));
    return 3;
  }
  out[0] = static_cast<char>(0xF0 | (c >> 18));
  out[1] = static_cast<char>(0x80 | ((c >> 12) & 0x3F));
  out[2] = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
  out[3] = static_cast<char>(0x80 | (c & 0x3F));
  return 4;
}

Offsets OffsetCursor::at(std::size_t byte) noexcept {
  if (byte < byte_) {
    byte_ = 0;
    here_ = {};
  }
  const std::size_t end = byte < text_.size() ? byte : text_.size();
  for (; byte_ < end; ++byte_) {
    const auto c = static_cast<unsigned char>(text_[byte_]);
    if ((c & 0xC0U) == 0x80U) continue;
    here_.code_point += 1;
    here_.utf16 += c >= 0xF0 ? 2 : 1;
  }
  return here_;
}

SecureText replace_invalid(std::string_view text) {
  SecureText out;
  out.reserve(text.size());
  std::size_t at = 0;
  while (at < text.size()) {
    const Sequence sequence = sequence_at(text, at);
    out.append(sequence.well_formed ? text.substr(at, sequence.size) : "\xEF\xBF\xBD");
    at += sequence.size;
  }
  return out;
}

}  // namespace careline::utf8
