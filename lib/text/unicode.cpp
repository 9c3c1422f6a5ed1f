#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

#include "base/utf8.h"

namespace careline::text {
namespace {

enum class Op : std::uint8_t {
  text,      // every code point of the range has this reading
  alphabet,  // consecutive letters from this one on, starting over after z
  digits,    // consecutive digits from this one on, starting over after 9
  pairs,     // one letter, upper and lower case alternating
};
constexpr std::uint8_t A = Canonical::accented;
constexpr std::uint8_t F = Canonical::folded;
constexpr std::uint8_t U = Canonical::upper;

struct FoldRow {
  char32_t first;
  char32_t last;
  Op op;
  std::uint8_t flags;
  char text[5];
};
struct CaseRow {
  char32_t first;
  char32_t last;
  std::int32_t stride;
  std::int32_t delta;
};
struct ClassRow {
  char32_t first;
  CharClass cls;
};

#include "text/unicode_rows.inc"

// Index of the first row that a code point of page p (256 code points) can need.
constexpr std::size_t pages = 0x200;
template <typename Row, std::size_t N>
constexpr std::array<std::uint16_t, pages + 1> index_pages(const Row (&rows)[N]) {
  std::array<std::uint16_t, pages + 1> index{};
  std::size_t row = 0;
  for (std::size_t p = 0; p <= pages; ++p) {
    while (row + 1 < N && rows[row + 1].first <= p * 256) ++row;
    index[p] = static_cast<std::uint16_t>(row);
  }
  return index;
}
constexpr auto fold_index = index_pages(fold_rows);
constexpr auto case_index = index_pages(case_rows);
constexpr auto class_index = index_pages(class_rows);

// The last row that begins at or before `c`, or the first row.
template <typename Row, std::size_t N>
const Row& row_of(const Row (&rows)[N], const std::array<std::uint16_t, pages + 1>& index,
                  char32_t c) noexcept {
  const std::size_t page = c >> 8;
  std::size_t low = page < pages ? index[page] : index[pages];
  std::size_t high = page < pages ? index[page + 1] + std::size_t{1} : N;
  while (high - low > 1) {
    const std::size_t middle = (low + high) / 2;
    (rows[middle].first <= c ? low : high) = middle;
  }
  return rows[low];
}

struct LookAlike {
  char32_t c;
  char ascii;
};
// Both cases are listed only where they look like different letters.
constexpr LookAlike look_alikes[] = {
    {0x391, 'a'}, {0x392, 'b'}, {0x395, 'e'}, {0x396, 'z'}, {0x397, 'h'}, {0x399, 'i'},
    {0x39A, 'k'}, {0x39C, 'm'}, {0x39D, 'n'}, {0x39F, 'o'}, {0x3A1, 'p'}, {0x3A4, 't'},
    {0x3A5, 'y'}, {0x3A7, 'x'}, {0x3B1, 'a'}, {0x3B2, 'b'}, {0x3B3, 'y'}, {0x3B5, 'e'},
    {0x3B6, 'z'}, {0x3B7, 'n'}, {0x3B9, 'i'}, {0x3BA, 'k'}, {0x3BC, 'u'}, {0x3BD, 'v'},
    {0x3BF, 'o'}, {0x3C1, 'p'}, {0x3C4, 't'}, {0x3C5, 'u'}, {0x3C7, 'x'}, {0x3C9, 'w'},
    {0x3F2, 'c'}, {0x3F3, 'j'}, {0x3F9, 'c'}, {0x405, 's'}, {0x406, 'i'}, {0x408, 'j'},
    {0x410, 'a'}, {0x412, 'b'}, {0x415, 'e'}, {0x41A, 'k'}, {0x41C, 'm'}, {0x41D, 'h'},
    {0x41E, 'o'}, {0x420, 'p'}, {0x421, 'c'}, {0x422, 't'}, {0x423, 'y'}, {0x425, 'x'},
    {0x430, 'a'}, {0x432, 'b'}, {0x435, 'e'}, {0x43A, 'k'}, {0x43C, 'm'}, {0x43D, 'h'},
    {0x43E, 'o'}, {0x440, 'p'}, {0x441, 'c'}, {0x442, 't'}, {0x443, 'y'}, {0x445, 'x'},
    {0x455, 's'}, {0x456, 'i'}, {0x458, 'j'}, {0x474, 'v'}, {0x475, 'v'}, {0x4AE, 'y'},
    {0x4AF, 'y'}, {0x4BA, 'h'}, {0x4BB, 'h'}, {0x4C0, 'i'}, {0x4CF, 'l'}, {0x500, 'd'},
    {0x501, 'd'}, {0x51A, 'q'}, {0x51B, 'q'}, {0x51C, 'w'}, {0x51D, 'w'}, {0x54D, 'u'},
    {0x555, 'o'}, {0x563, 'q'}, {0x566, 'q'}, {0x570, 'h'}, {0x578, 'n'}, {0x57D, 'u'},
    {0x581, 'g'}, {0x585, 'o'},
};

}  // namespace

CharClass class_of(char32_t c) noexcept {
  return row_of(class_rows, class_index, c).cls;
}

Canonical canonical_of(char32_t c) noexcept {
  Canonical out;
  const FoldRow& fold = row_of(fold_rows, fold_index, c);
  if (c >= fold.first && c <= fold.last) {
    const auto offset = static_cast<unsigned>(c - fold.first);
    out.flags = fold.flags;
    switch (fold.op) {
      case Op::text:
        while (out.size < 4 && fold.text[out.size] != '\0') {
          out.bytes[out.size] = fold.text[out.size];
          ++out.size;
        }
        break;
      case Op::alphabet:
        out.bytes[0] =
            static_cast<char>('a' + (static_cast<unsigned>(fold.text[0] - 'a') + offset) % 26);
        out.size = 1;
        break;
      case Op::digits:
        out.bytes[0] =
            static_cast<char>('0' + (static_cast<unsigned>(fold.text[0] - '0') + offset) % 10);
        out.size = 1;
        break;
      case Op::pairs:
        if (offset % 2 != 0) out.flags ^= Canonical::upper;
        out.bytes[0] = fold.text[0];
        out.size = 1;
        break;
    }
    const char first = out.bytes[0];
    if (first >= '0' && first <= '9') {
      out.cls = CharClass::digit;
    } else if ((first >= 'a' && first <= 'z') || (first & 0x80) != 0) {
      out.cls = CharClass::letter;
    } else if (first == '\'') {
      out.cls = CharClass::apostrophe;
    }
    return out;
  }
  out.cls = class_of(c);
  if (out.cls <= CharClass::other_letter) {
    const CaseRow& row = row_of(case_rows, case_index, c);
    if (c >= row.first && c <= row.last &&
        (c - row.first) % static_cast<char32_t>(row.stride) == 0) {
      c = static_cast<char32_t>(static_cast<std::int32_t>(c) + row.delta);
      out.flags = Canonical::upper;
    }
  }
  out.size = static_cast<std::uint8_t>(utf8::encode(c, out.bytes));
  return out;
}

char look_alike(char32_t c) noexcept {
  const auto* it = std::lower_bound(std::begin(look_alikes), std::end(look_alikes), c,
                                    [](const LookAlike& row, char32_t x) { return row.c < x; });
  return it != std::end(look_alikes) && it->c == c ? it->ascii : '\0';
}

bool is_pictograph(char32_t c, CharClass cls) noexcept {
  if (cls == CharClass::emoji) return !is_regional_indicator(c) && !is_skin_tone(c);
  switch (c) {  // signs with a text and an emoji form
    case 0xA9:
    case 0xAE:
    case 0x203C:
    case 0x2049:
    case 0x2122:
    case 0x2139:
    case 0x2328:
    case 0x2388:
    case 0x23CF:
    case 0x24C2:
    case 0x25AA:
    case 0x25AB:
    case 0x25B6:
    case 0x25C0:
    case 0x27A1:
    case 0x3030:
    case 0x303D:
    case 0x3297:
    case 0x3299:
      return true;
    default:
      return (c >= 0x2194 && c <= 0x2199) || c == 0x21A9 || c == 0x21AA ||
             (c >= 0x25FB && c <= 0x25FE) || c == 0x2934 || c == 0x2935 ||
             (c >= 0x2B05 && c <= 0x2B07);
  }
}

}  // namespace careline::text
