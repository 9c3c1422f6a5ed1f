#include "text/unicode.h"

#include <array>
#include <cstddef>
#include <iterator>

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
constexpr const Row& row_of(const Row (&rows)[N], const std::array<std::uint16_t, pages + 1>& index,
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

constexpr char look_alike_of(char32_t c) noexcept {
  if (c < std::begin(look_alikes)->c || c > std::prev(std::end(look_alikes))->c) return '\0';
  std::size_t low = 0;
  std::size_t high = std::size(look_alikes);
  while (high - low > 1) {
    const std::size_t middle = (low + high) / 2;
    (look_alikes[middle].c <= c ? low : high) = middle;
  }
  return look_alikes[low].c == c ? look_alikes[low].ascii : '\0';
}

constexpr std::uint8_t encode(char32_t c, char* out) noexcept {
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) {
    out[0] = static_cast<char>(c);
    return 1;
  }
  if (c < 0x800) {
    out[0] = static_cast<char>(0xC0 | (c >> 6));
    out[1] = tail(0);
    return 2;
  }
  if (c < 0x10000) {
    out[0] = static_cast<char>(0xE0 | (c >> 12));
    out[1] = tail(6);
    out[2] = tail(0);
    return 3;
  }
  out[0] = static_cast<char>(0xF0 | (c >> 18));
  out[1] = tail(12);
  out[2] = tail(6);
  out[3] = tail(0);
  return 4;
}

constexpr char32_t decode_two(const char* bytes) noexcept {
  return static_cast<char32_t>(((bytes[0] & 0x1F) << 6) | (bytes[1] & 0x3F));
}

constexpr Canonical from_fold(const FoldRow& fold, char32_t c) noexcept {
  Canonical out;
  const auto offset = static_cast<unsigned>(c - fold.first);
  out.flags = fold.flags;
  out.size = 1;
  switch (fold.op) {
    case Op::text:
      out.size = 0;
      while (out.size < 4 && fold.text[out.size] != '\0') {
        out.bytes[out.size] = fold.text[out.size];
        ++out.size;
      }
      break;
    case Op::alphabet:
      out.bytes[0] =
          static_cast<char>('a' + (static_cast<unsigned>(fold.text[0] - 'a') + offset) % 26);
      break;
    case Op::digits:
      out.bytes[0] =
          static_cast<char>('0' + (static_cast<unsigned>(fold.text[0] - '0') + offset) % 10);
      break;
    case Op::pairs:
      if (offset % 2 != 0) out.flags ^= Canonical::upper;
      out.bytes[0] = fold.text[0];
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

constexpr Canonical look_up(char32_t c) noexcept {
  Canonical out;
  const FoldRow& fold = row_of(fold_rows, fold_index, c);
  if (c >= fold.first && c <= fold.last) {
    out = from_fold(fold, c);
  } else {
    out.cls = row_of(class_rows, class_index, c).cls;
    char32_t lower = c;
    if (out.cls <= CharClass::other_letter) {
      const CaseRow& row = row_of(case_rows, case_index, c);
      if (c >= row.first && c <= row.last &&
          (c - row.first) % static_cast<char32_t>(row.stride) == 0) {
        lower = static_cast<char32_t>(static_cast<std::int32_t>(c) + row.delta);
        out.flags = Canonical::upper;
      }
    }
    out.size = encode(lower, out.bytes);
  }
  if (out.cls == CharClass::letter && out.size == 2 && (out.bytes[0] & 0x80) != 0) {
    out.look_alike = look_alike_of(c);
    if (out.look_alike == '\0') out.look_alike = look_alike_of(decode_two(out.bytes));
  }
  return out;
}

template <char32_t begin, char32_t end>
constexpr std::array<Canonical, end - begin> tabulate() {
  std::array<Canonical, end - begin> table{};
  for (char32_t c = begin; c < end; ++c) table[c - begin] = look_up(c);
  return table;
}

}  // namespace

constexpr std::array<Canonical, table_a_end - table_a_begin> table_a =
    tabulate<table_a_begin, table_a_end>();
constexpr std::array<Canonical, table_b_end - table_b_begin> table_b =
    tabulate<table_b_begin, table_b_end>();

Canonical canonical_by_rows(char32_t c) noexcept {
  return look_up(c);
}

CharClass class_by_rows(char32_t c) noexcept {
  if (c >= 0x3400 && c < 0xA000 && (c < 0x4DC0 || c >= 0x4E00)) return CharClass::other_letter;
  return row_of(class_rows, class_index, c).cls;
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
