#include "phi/number_words.h"

#include <algorithm>
#include <array>

namespace careline::phi {
namespace {

struct Word {
  std::string_view text;
  int value;
};

constexpr std::array<std::string_view, 20> en_small = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 20> en_small_ordinal = {
    "zeroth",     "first",     "second",    "third",       "fourth",     "fifth",     "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<std::string_view, 10> en_tens = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 10> en_tens_ordinal = {
    "",         "",         "twentieth",  "thirtieth", "fortieth",
    "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"};
constexpr std::array<std::string_view, 30> es_small = {
    "cero",         "uno",         "dos",        "tres",        "cuatro",     "cinco",
    "seis",         "siete",       "ocho",       "nueve",       "diez",       "once",
    "doce",         "trece",       "catorce",    "quince",      "dieciseis",  "diecisiete",
    "dieciocho",    "diecinueve",  "veinte",     "veintiuno",   "veintidos",  "veintitres",
    "veinticuatro", "veinticinco", "veintiseis", "veintisiete", "veintiocho", "veintinueve"};
constexpr std::array<std::string_view, 10> es_tens = {
    "", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"};
constexpr std::array<std::string_view, 10> es_hundreds = {
    "",           "ciento",      "doscientos",  "trescientos", "cuatrocientos",
    "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos"};
// Spoken and written variants.
constexpr std::array<Word, 5> en_variants = {
    {{"oh", 0}, {"o", 0}, {"fourty", 40}, {"nought", 0}, {"twelveth", 12}}};
constexpr std::array<Word, 5> es_variants = {
    {{"un", 1}, {"primero", 1}, {"primer", 1}, {"una", 1}, {"ventiuno", 21}}};

template <std::size_t N>
int index_of(const std::array<std::string_view, N>& words, std::string_view word) noexcept {
  if (word.empty()) return -1;
  const auto it = std::find(words.begin(), words.end(), word);
  return it == words.end() ? -1 : static_cast<int>(it - words.begin());
}

template <std::size_t N>
int value_of(const std::array<Word, N>& words, std::string_view word) noexcept {
  const auto it =
      std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.text == word; });
  return it == words.end() ? -1 : it->value;
}

std::string_view at(std::span<const std::string_view> words, std::size_t i) noexcept {
  return i < words.size() ? words[i] : std::string_view();
}

std::optional<SpokenNumber> below_hundred_en(std::span<const std::string_view> words) noexcept {
  SpokenNumber n;
  n.language = WordLanguage::en;
  n.words = 1;
  const std::string_view first = at(words, 0);
  if ((n.value = index_of(en_small, first)) > 0) return n;
  if ((n.value = index_of(en_small_ordinal, first)) > 0) {
    n.ordinal = true;
    return n;
  }
  if (const int tens = index_of(en_tens_ordinal, first); tens > 0) {
    n.value = tens * 10;
    n.ordinal = true;
    return n;
  }
  int tens = index_of(en_tens, first);
  if (tens < 0 && value_of(en_variants, first) == 40) tens = 4;
  if (tens > 0) {
    n.value = tens * 10;
    const std::string_view second = at(words, 1);
    if (const int unit = index_of(en_small, second); unit >= 1 && unit <= 9) {
      n.value += unit;
      n.words = 2;
    } else if (const int th = index_of(en_small_ordinal, second); th >= 1 && th <= 9) {
      n.value += th;
      n.words = 2;
      n.ordinal = true;
    }
    return n;
  }
  if (first == "oh" || first == "o" || first == "zero" || first == "nought") {
    n.value = 0;
    const int unit = index_of(en_small, at(words, 1));
    if (unit >= 1 && unit <= 9) {
      n.value = unit;
      n.words = 2;
      n.leading_zero = true;
    }
    return n;
  }
  return std::nullopt;
}

std::optional<SpokenNumber> below_hundred_es(std::span<const std::string_view> words) noexcept {
  SpokenNumber n;
  n.language = WordLanguage::es;
  n.words = 1;
  const std::string_view first = at(words, 0);
  if (first == "cero") {
    const int unit = index_of(es_small, at(words, 1));
    if (unit >= 1 && unit <= 9) {
      n.value = unit;
      n.words = 2;
      n.leading_zero = true;
    }
    return n;
  }
  if ((n.value = index_of(es_small, first)) >= 0) return n;
  if ((n.value = value_of(es_variants, first)) >= 0) {
    n.ordinal = first == "primero" || first == "primer";
    return n;
  }
  if (const int tens = index_of(es_tens, first); tens > 0) {
    n.value = tens * 10;
    int unit = index_of(es_small, at(words, 2));
    if (unit < 0) unit = value_of(es_variants, at(words, 2));
    if (at(words, 1) == "y" && unit >= 1 && unit <= 9) {
      n.value += unit;
      n.words = 3;
    }
    return n;
  }
  return std::nullopt;
}

// "two thousand five", "mil novecientos ochenta y dos", "dos mil cinco".
std::optional<SpokenNumber> whole_year(std::span<const std::string_view> words) noexcept {
  SpokenNumber n;
  std::size_t i = 0;
  if (at(words, 0) == "two" && at(words, 1) == "thousand") {
    n.value = 2000;
    i = at(words, 2) == "and" ? 3 : 2;
    const auto rest = below_hundred_en(words.subspan(std::min(i, words.size())));
    if (rest && !rest->ordinal && !rest->leading_zero && rest->value > 0) {
      n.value += rest->value;
      n.words = i + rest->words;
    } else {
      n.words = 2;
    }
    return n;
  }
  n.language = WordLanguage::es;
  if (at(words, 0) == "mil") {
    n.value = 1000;
    i = 1;
  } else if (at(words, 0) == "dos" && at(words, 1) == "mil") {
    n.value = 2000;
    i = 2;
  } else {
    return std::nullopt;
  }
  if (const int hundreds = index_of(es_hundreds, at(words, i)); hundreds > 0 && n.value == 1000) {
    n.value += hundreds * 100;
    ++i;
  }
  const auto rest = below_hundred_es(words.subspan(std::min(i, words.size())));
  if (rest && !rest->leading_zero && rest->value > 0) {
    n.value += rest->value;
    i += rest->words;
  }
  n.words = i;
  return n;
}

void write_en(int value, bool ordinal, SecureText& out) {
  if (value < 20) {
    out.append(ordinal ? en_small_ordinal[static_cast<std::size_t>(value)]
                       : en_small[static_cast<std::size_t>(value)]);
    return;
  }
  const auto tens = static_cast<std::size_t>(value / 10);
  const auto unit = static_cast<std::size_t>(value % 10);
  out.append(ordinal && unit == 0 ? en_tens_ordinal[tens] : en_tens[tens]);
  if (unit == 0) return;
  out.push_back(' ');
  out.append(ordinal ? en_small_ordinal[unit] : en_small[unit]);
}

void write_es(int value, SecureText& out) {
  if (value < 30) {
    out.append(es_small[static_cast<std::size_t>(value)]);
    return;
  }
  out.append(es_tens[static_cast<std::size_t>(value / 10)]);
  if (value % 10 == 0) return;
  out.append(" y ");
  out.append(es_small[static_cast<std::size_t>(value % 10)]);
}

void write_year(int year, WordLanguage language, SecureText& out) {
  const int rest = year % 100;
  if (language == WordLanguage::es) {
    out.append(year >= 2000 ? "dos mil" : "mil");
    const int hundreds = year / 100 % 10;
    if (hundreds > 0) {
      out.push_back(' ');
      out.append(es_hundreds[static_cast<std::size_t>(hundreds)]);
    }
    if (rest == 0) return;
    out.push_back(' ');
    write_es(rest, out);
    return;
  }
  if (year >= 2000 && year < 2010) {
    out.append("two thousand");
    if (rest == 0) return;
    out.push_back(' ');
    write_en(rest, false, out);
    return;
  }
  write_en(year / 100, false, out);
  out.push_back(' ');
  if (rest == 0) {
    out.append("hundred");
  } else {
    if (rest < 10) out.append("oh ");
    write_en(rest, false, out);
  }
}

}  // namespace

int digit_of_word(std::string_view word, WordLanguage& language) noexcept {
  language = WordLanguage::en;
  int digit = index_of(en_small, word);
  if (digit < 0) digit = value_of(en_variants, word);
  if (digit >= 0 && digit <= 9) return digit;
  language = WordLanguage::es;
  digit = index_of(es_small, word);
  return digit >= 0 && digit <= 9 ? digit : -1;
}

std::string_view word_of_digit(int digit, WordLanguage language) noexcept {
  const auto i = static_cast<std::size_t>(digit % 10);
  return language == WordLanguage::en ? en_small[i] : es_small[i];
}

std::optional<SpokenNumber> read_spoken_number(std::span<const std::string_view> words) noexcept {
  if (auto year = whole_year(words)) return year;
  if (auto number = below_hundred_en(words)) return number;
  return below_hundred_es(words);
}

void write_spoken_number(int value, WordLanguage language, bool ordinal, bool leading_zero,
                         SecureText& out) {
  if (value >= 1000) {
    write_year(value, language, out);
    return;
  }
  if (leading_zero && value < 10) out.append(language == WordLanguage::en ? "oh " : "cero ");
  if (language == WordLanguage::en) {
    write_en(value, ordinal, out);
  } else if (ordinal && value == 1) {
    out.append("primero");
  } else {
    write_es(value, out);
  }
}

}  // namespace careline::phi
