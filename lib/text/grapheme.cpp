#include "text/grapheme.h"

#include "base/utf8.h"
#include "text/text.h"

namespace careline::text {
namespace {

enum class Hangul { none, leading, vowel, trailing, lv, lvt };

Hangul hangul_of(char32_t c) noexcept {
  if (c < 0x1100) return Hangul::none;
  if (c <= 0x115F || (c >= 0xA960 && c <= 0xA97C)) return Hangul::leading;
  if (c <= 0x11A7 || (c >= 0xD7B0 && c <= 0xD7C6)) return Hangul::vowel;
  if (c <= 0x11FF || (c >= 0xD7CB && c <= 0xD7FB)) return Hangul::trailing;
  if (c >= 0xAC00 && c <= 0xD7A3) return (c - 0xAC00) % 28 == 0 ? Hangul::lv : Hangul::lvt;
  return Hangul::none;
}

bool hangul_joins(Hangul before, Hangul after) noexcept {
  switch (before) {
    case Hangul::leading:
      return after == Hangul::leading || after == Hangul::vowel || after == Hangul::lv ||
             after == Hangul::lvt;
    case Hangul::lv:
    case Hangul::vowel:
      return after == Hangul::vowel || after == Hangul::trailing;
    case Hangul::lvt:
    case Hangul::trailing:
      return after == Hangul::trailing;
    case Hangul::none:
      break;
  }
  return false;
}

// True if a grapheme begins at `c` whatever stands before it.
bool always_begins(char32_t c) noexcept {
  if (c == '\n') return false;
  if (never_continues(c)) return true;
  const CharClass cls = class_of(c);
  return !extends_grapheme(cls) && cls != CharClass::emoji && !is_pictograph(c, cls) &&
         hangul_of(c) == Hangul::none;
}

// The boundary at or before `at`.
std::size_t boundary_before(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return text.size();
  std::size_t start = at;
  while (start > 0 &&
         (utf8::is_continuation(text[start]) || !always_begins(code_point_at(text, start).c))) {
    --start;
  }
  for (;;) {
    const std::size_t end = grapheme_end(text, start);
    if (end > at) return start;
    start = end;
  }
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) noexcept {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, 1};
  const std::size_t need = lead < 0xC2   ? 1
                           : lead < 0xE0 ? 2
                           : lead < 0xF0 ? 3
                           : lead < 0xF5 ? 4
                                         : 1;
  if (need == 1 || text.size() - at < need) return {0xFFFD, 1};
  CodePoint p;
  p.c = utf8::decode(text, at, p.size);
  return p;
}

std::size_t grapheme_end(std::string_view text, std::size_t at) noexcept {
  const CodePoint first = code_point_at(text, at);
  std::size_t end = at + first.size;
  if (end >= text.size()) return end;
  const auto next = static_cast<unsigned char>(text[end]);
  if (first.c < 0x80) {
    if (first.c == '\r' && next == '\n') return end + 1;
    if (next < 0xC2 || first.c < ' ' || first.c == 0x7F) return end;
  }
  const CharClass cls = first.c < 0x80 ? CharClass::letter : class_of(first.c);
  if (cls == CharClass::ignored || cls == CharClass::line_break ||
      (first.c >= 0x80 && first.c < 0xA0)) {
    return end;
  }
  const bool pictograph = first.c >= 0x80 && is_pictograph(first.c, cls);
  bool after_indicator = is_regional_indicator(first.c);
  bool after_joiner = cls == CharClass::joiner;
  Hangul hangul = hangul_of(first.c);
  while (end < text.size()) {
    const CodePoint p = code_point_at(text, end);
    if (never_continues(p.c)) break;
    const CharClass c = class_of(p.c);
    const Hangul h = hangul_of(p.c);
    if (extends_grapheme(c)) {
      after_joiner = c == CharClass::joiner;
      hangul = Hangul::none;
    } else if (after_indicator && is_regional_indicator(p.c)) {
      hangul = Hangul::none;
    } else if (pictograph && (is_skin_tone(p.c) || (after_joiner && is_pictograph(p.c, c)))) {
      after_joiner = false;
    } else if (hangul_joins(hangul, h)) {
      hangul = h;
    } else {
      break;
    }
    after_indicator = false;
    end += p.size;
  }
  return end;
}

Range to_grapheme_boundaries(std::string_view original, Range range) noexcept {
  const auto size = static_cast<std::uint32_t>(original.size());
  range.begin = range.begin < size ? range.begin : size;
  range.end = range.end < size ? range.end : size;
  const auto begin = static_cast<std::uint32_t>(boundary_before(original, range.begin));
  if (range.end <= range.begin) return {begin, begin};
  std::size_t end = boundary_before(original, range.end);
  if (end < range.end) end = grapheme_end(original, end);
  return {begin, static_cast<std::uint32_t>(end)};
}

}  // namespace careline::text
