#include "text/tokenizer.h"

#include <array>

namespace careline::text {
namespace {

enum class Ascii : std::uint8_t { lower, upper, digit, apostrophe, punctuation, blank, line_break };

constexpr std::array<Ascii, 128> classify_ascii() {
  std::array<Ascii, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    Ascii a = Ascii::punctuation;
    if (i <= ' ' || i == 0x7F) a = Ascii::blank;
    if (i >= '\n' && i <= '\r') a = Ascii::line_break;
    if (i >= '0' && i <= '9') a = Ascii::digit;
    if (i >= 'A' && i <= 'Z') a = Ascii::upper;
    if (i >= 'a' && i <= 'z') a = Ascii::lower;
    if (i == '\'') a = Ascii::apostrophe;
    table[i] = a;
  }
  return table;
}
constexpr auto ascii_classes = classify_ascii();

}  // namespace

void Tokenizer::ascii(std::string_view original, std::uint32_t canonical_at,
                      std::uint32_t original_at) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(original.data());
  const std::size_t size = original.size();
  const auto range = [](std::uint32_t base, std::size_t from, std::size_t to) {
    return Range{base + static_cast<std::uint32_t>(from), base + static_cast<std::uint32_t>(to)};
  };
  std::size_t i = 0;
  while (i < size) {
    const Ascii first = ascii_classes[bytes[i]];
    if (first <= Ascii::digit) {
      const std::size_t start = i;
      std::uint32_t upper = 0;
      std::uint32_t digits = 0;
      Ascii a = first;
      do {
        upper += a == Ascii::upper ? 1U : 0U;
        digits += a == Ascii::digit ? 1U : 0U;
        ++i;
      } while (i < size && (a = ascii_classes[bytes[i]]) <= Ascii::digit);
      resolve_apostrophe(first != Ascii::digit);
      join(false, range(canonical_at, start, i), range(original_at, start, i));
      if (const auto letters = static_cast<std::uint32_t>(i - start) - digits; letters != 0) {
        std::size_t k = start;
        while (ascii_classes[bytes[k]] == Ascii::digit) ++k;
        count_letters(letters, upper, ascii_classes[bytes[k]] == Ascii::upper);
      }
      digits_ += digits;
      last_is_letter_ = ascii_classes[bytes[i - 1]] != Ascii::digit;
      continue;
    }
    const Range c = range(canonical_at, i, i + 1);
    const Range o = range(original_at, i, i + 1);
    switch (first) {
      case Ascii::blank:
        close();
        space_ = true;
        break;
      case Ascii::line_break:
        line_break(c, o);
        break;
      case Ascii::apostrophe:
        apostrophe(c, o, false);
        break;
      default:
        single(TokenKind::punctuation, c, o, false);
    }
    ++i;
  }
}

void Tokenizer::grapheme(CharClass cls, Range canonical, Range original, std::uint8_t flags) {
  const bool folded = (flags & Canonical::folded) != 0;
  switch (cls) {
    case CharClass::letter:
    case CharClass::other_letter:
    case CharClass::digit: {
      const bool letter = cls != CharClass::digit;
      resolve_apostrophe(cls == CharClass::letter);
      join(cls == CharClass::other_letter, canonical, original);
      if (cls == CharClass::letter) {
        const bool upper = (flags & Canonical::upper) != 0;
        count_letters(1, upper ? 1 : 0, upper);
      }
      digits_ += letter ? 0 : 1;
      last_is_letter_ = letter;
      word_.folded |= folded;
      word_.accented |= (flags & Canonical::accented) != 0;
      return;
    }
    case CharClass::apostrophe:
      apostrophe(canonical, original, folded);
      return;
    case CharClass::blank:
      close();
      space_ = true;
      return;
    case CharClass::line_break:
      line_break(canonical, original);
      return;
    case CharClass::emoji:
      single(TokenKind::emoji, canonical, original, folded);
      return;
    default:
      single(TokenKind::punctuation, canonical, original, folded);
  }
}

void Tokenizer::open(Range canonical, Range original) {
  word_ = Token{};
  word_.canonical = canonical;
  word_.original = original;
  word_.space_before = space_;
  word_.line_start = line_start_;
  space_ = line_start_ = gap_ = false;
  letters_ = upper_ = digits_ = 0;
  open_ = true;
}

void Tokenizer::close() {
  gap_ = false;
  if (!open_) return;
  open_ = false;
  const bool letters = digits_ == 0 || letters_ != 0;
  word_.kind = !letters ? TokenKind::number : digits_ != 0 ? TokenKind::mixed : TokenKind::word;
  word_.capitalized = first_upper_ && upper_ < letters_;
  word_.all_caps = letters_ >= 2 && upper_ == letters_;
  word_.single_upper = letters_ == 1 && upper_ == 1;
  out_.push_back(word_);
  if (apostrophe_waits_) {
    apostrophe_waits_ = false;
    out_.push_back(apostrophe_);
  }
}

// Adds letters or digits to the open word, or opens one. Words of other scripts never mix with
// ASCII: they are written without blanks, and a number among them must stay a number.
void Tokenizer::join(bool other_script, Range canonical, Range original) {
  if (open_ && other_script == other_script_) {
    word_.folded |= gap_;
    gap_ = false;
    word_.canonical.end = canonical.end;
    word_.original.end = original.end;
    return;
  }
  close();
  open(canonical, original);
  other_script_ = other_script;
}

void Tokenizer::count_letters(std::uint32_t letters, std::uint32_t upper,
                              bool first_upper) noexcept {
  if (letters_ == 0) first_upper_ = first_upper;
  letters_ += letters;
  upper_ += upper;
}

void Tokenizer::apostrophe(Range canonical, Range original, bool folded) {
  if (!open_ || other_script_ || !last_is_letter_ || apostrophe_waits_) {
    single(TokenKind::punctuation, canonical, original, folded);
    return;
  }
  apostrophe_ = Token{};
  apostrophe_.canonical = canonical;
  apostrophe_.original = original;
  apostrophe_.kind = TokenKind::punctuation;
  apostrophe_.folded = folded;
  apostrophe_waits_ = true;
}

// A letter or digit follows: keep the waiting apostrophe inside the word, or end the word at it.
void Tokenizer::resolve_apostrophe(bool letter_follows) {
  if (!apostrophe_waits_) return;
  if (letter_follows) {
    apostrophe_waits_ = false;
    word_.folded |= apostrophe_.folded;
  } else {
    close();
  }
}

void Tokenizer::single(TokenKind kind, Range canonical, Range original, bool folded) {
  close();
  Token t;
  t.canonical = canonical;
  t.original = original;
  t.kind = kind;
  t.space_before = space_;
  t.line_start = line_start_;
  t.folded = folded;
  space_ = line_start_ = gap_ = false;
  out_.push_back(t);
}

void Tokenizer::line_break(Range canonical, Range original) {
  close();
  if (!out_.empty() && out_.back().kind == TokenKind::newline) {
    out_.back().canonical.end = canonical.end;
    out_.back().original.end = original.end;
  } else {
    single(TokenKind::newline, canonical, original, false);
  }
  space_ = line_start_ = true;
}

}  // namespace careline::text
