#include "phi/spoken.h"

namespace careline::phi {
namespace {

// "twenty-three": one hyphen may join tens and unit.
std::uint32_t past_hyphen(const Document& d, std::uint32_t i) noexcept {
  return d.is_punct(i, '-') && d.tight(i) && d.tight(i + 1) ? i + 1 : i;
}

std::optional<NumberAt> below_hundred(const Document& d, std::uint32_t i) noexcept {
  if (!d.is_word(i)) return std::nullopt;
  const TokenFacts& f = d.facts(i);
  if ((f.classes & (bit(WordClass::digit) | bit(WordClass::oh))) != 0) {
    return NumberAt{i + 1, f.value, 1, true, false};
  }
  if ((f.classes & bit(WordClass::teen)) != 0) return NumberAt{i + 1, f.value, 2, true, false};
  if ((f.classes & bit(WordClass::tens)) == 0) return std::nullopt;
  std::uint32_t next = past_hyphen(d, i + 1);
  if (d.word(next) == "y" && f.value >= 30) ++next;
  if (d.is(next, WordClass::digit) && d.facts(next).value != 0) {
    return NumberAt{next + 1, f.value + d.facts(next).value, 2, true, false};
  }
  return NumberAt{i + 1, f.value, 2, true, false};
}

std::optional<NumberAt> below_thousand(const Document& d, std::uint32_t i) noexcept {
  std::uint32_t at = i;
  int hundreds = 0;
  if (d.is(i, WordClass::hundred)) {
    hundreds = d.facts(i).value;
    at = i + 1;
  } else if (d.is(i, WordClass::digit) && d.word(i + 1) == "hundred") {
    hundreds = d.facts(i).value * 100;
    at = i + 2;
  }
  if (hundreds == 0) return below_hundred(d, i);
  const std::uint32_t rest = d.word(at) == "and" ? at + 1 : at;
  if (const auto low = below_hundred(d, rest); low && !d.is(rest, WordClass::oh)) {
    return NumberAt{low->end, hundreds + low->value, 3, true, false};
  }
  return NumberAt{at, hundreds, 3, true, false};
}

}  // namespace

int token_value(const Document& d, std::uint32_t i) noexcept {
  if (!d.is_number(i) || d.length(i) > 9) return -1;
  int value = 0;
  for (const char c : d.word(i)) value = value * 10 + (c - '0');
  return value;
}

std::optional<NumberAt> read_atom(const Document& d, std::uint32_t i) noexcept {
  if (d.is_number(i)) {
    return NumberAt{i + 1, token_value(d, i), static_cast<int>(d.length(i)), false, false};
  }
  if (!d.is_word(i)) return std::nullopt;
  if (d.is(i, WordClass::hundred) && d.word(i) == "hundred") return std::nullopt;
  if (d.is(i, WordClass::hundred) || d.word(i + 1) == "hundred") return below_thousand(d, i);
  return below_hundred(d, i);
}

std::optional<NumberAt> read_cardinal(const Document& d, std::uint32_t i) noexcept {
  if (d.is_number(i)) return read_atom(d, i);
  if (!d.is_word(i)) return std::nullopt;
  std::uint32_t at = i;
  int thousands = 0;
  if (d.word(i) == "mil") {
    thousands = 1;
    at = i + 1;
  } else if (d.word(i) == "a" && d.word(i + 1) == "hundred") {
    const auto low = below_hundred(d, d.word(i + 2) == "and" ? i + 3 : i + 2);
    return low ? NumberAt{low->end, 100 + low->value, 3, true, false}
               : NumberAt{i + 2, 100, 3, true, false};
  } else {
    const auto low = below_thousand(d, i);
    if (!low) return std::nullopt;
    if (!d.is(low->end, WordClass::thousand)) return low;
    thousands = low->value;
    at = low->end + 1;
  }
  const std::uint32_t rest = d.word(at) == "and" ? at + 1 : at;
  if (const auto low = below_thousand(d, rest); low && !d.is(rest, WordClass::oh)) {
    return NumberAt{low->end, thousands * 1000 + low->value, 4, true, false};
  }
  return NumberAt{at, thousands * 1000, 4, true, false};
}

std::optional<NumberAt> read_day(const Document& d, std::uint32_t i) noexcept {
  if (d.is_number(i)) {
    const int v = token_value(d, i);
    if (v < 1 || v > 31 || d.length(i) > 2) return std::nullopt;
    return NumberAt{i + 1, v, 2, false, false};
  }
  if (d.is_mixed(i)) {  // "3rd", "22nd", "1ro"
    const std::string_view w = d.word(i);
    std::size_t n = 0;
    int v = 0;
    while (n < w.size() && n < 2 && w[n] >= '0' && w[n] <= '9') v = v * 10 + (w[n++] - '0');
    const std::string_view tail = w.substr(n);
    if (n == 0 || v < 1 || v > 31) return std::nullopt;
    if (tail != "st" && tail != "nd" && tail != "rd" && tail != "th" && tail != "ro" &&
        tail != "o" && tail != "er") {
      return std::nullopt;
    }
    return NumberAt{i + 1, v, 2, false, true};
  }
  if (!d.is_word(i)) return std::nullopt;
  if (d.is(i, WordClass::ordinal)) return NumberAt{i + 1, d.facts(i).value, 2, true, true};
  if (d.is(i, WordClass::tens) && d.facts(i).value <= 30) {
    const std::uint32_t next = past_hyphen(d, i + 1);
    if (d.is(next, WordClass::ordinal) && d.facts(next).value < 10) {
      return NumberAt{next + 1, d.facts(i).value + d.facts(next).value, 2, true, true};
    }
  }
  std::uint32_t at = i;
  if (d.is(i, WordClass::oh)) ++at;  // "oh five"
  const auto low = below_hundred(d, at);
  if (!low || low->value < 1 || low->value > 31) return std::nullopt;
  return low;
}

std::optional<NumberAt> read_year(const Document& d, std::uint32_t i, bool two_digits) noexcept {
  if (d.is_number(i)) {
    const int v = token_value(d, i);
    if (d.length(i) == 4 && v >= 1850 && v <= 2110) return NumberAt{i + 1, v, 4, false, false};
    if (d.length(i) == 2 && two_digits) return NumberAt{i + 1, v, 2, false, false};
    return std::nullopt;
  }
  if (d.is_punct(i, '\'') && d.is_number(i + 1) && d.length(i + 1) == 2) {
    return NumberAt{i + 2, token_value(d, i + 1), 2, false, false};
  }
  if (!d.is_word(i)) return std::nullopt;
  if (d.is(i, WordClass::oh) && d.is(i + 1, WordClass::digit)) {
    if (!two_digits) return std::nullopt;
    return NumberAt{i + 2, d.facts(i + 1).value, 2, true, false};
  }
  const auto first = read_cardinal(d, i);
  if (!first) return std::nullopt;
  if (first->value >= 1900 && first->value < 2110) return first;
  if (first->value == 19 || first->value == 20) {
    std::uint32_t at = first->end;
    const std::string_view joint = d.word(at);
    if (joint == "hundred") {
      const auto low = below_hundred(d, at + 1);
      return low ? NumberAt{low->end, first->value * 100 + low->value, 4, true, false}
                 : NumberAt{at + 1, first->value * 100, 4, true, false};
    }
    if (d.is(at, WordClass::oh) && d.is(at + 1, WordClass::digit)) {
      return NumberAt{at + 2, first->value * 100 + d.facts(at + 1).value, 4, true, false};
    }
    if (const auto low = below_hundred(d, at); low && low->digits == 2) {
      return NumberAt{low->end, first->value * 100 + low->value, 4, true, false};
    }
  }
  if (two_digits && first->value >= 10 && first->value <= 99) return first;
  return std::nullopt;
}

}  // namespace careline::phi
