#include "phi/date_value.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace careline::phi {
namespace {

struct MonthWord {
  std::string_view text;
  int month;
  bool abbreviation;
  WordLanguage language;
};

constexpr std::array<std::string_view, 12> en_months = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 12> es_months = {
    "enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
    "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};
constexpr std::array<std::string_view, 12> es_short = {"ene", "feb", "mar", "abr", "may", "jun",
                                                       "jul", "ago", "sep", "oct", "nov", "dic"};
constexpr std::array<std::string_view, 14> weekdays = {
    "monday", "tuesday", "wednesday", "thursday", "friday",  "saturday", "sunday",
    "lunes",  "martes",  "miercoles", "jueves",   "viernes", "sabado",   "domingo"};
constexpr std::array<std::string_view, 16> fillers = {"the",  "of",  "de",    "del", "el",   "on",
                                                      "day",  "dia", "month", "mes", "this", "este",
                                                      "year", "ano", "in",    "en"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) noexcept {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <std::size_t N>
int position(const std::array<std::string_view, N>& words, std::string_view word) noexcept {
  const auto it = std::find(words.begin(), words.end(), word);
  return it == words.end() ? -1 : static_cast<int>(it - words.begin());
}

std::optional<MonthWord> month_word(std::string_view word) noexcept {
  if (const int i = position(en_months, word); i >= 0) {
    return MonthWord{word, i + 1, false, WordLanguage::en};
  }
  if (const int i = position(es_months, word); i >= 0) {
    return MonthWord{word, i + 1, false, WordLanguage::es};
  }
  if (word == "setiembre") return MonthWord{word, 9, false, WordLanguage::es};
  if (word == "sept") return MonthWord{word, 9, true, WordLanguage::en};
  for (std::size_t i = 0; i < 12; ++i) {
    if (word == en_months[i].substr(0, 3)) {
      return MonthWord{word, static_cast<int>(i) + 1, true, WordLanguage::en};
    }
  }
  if (const int i = position(es_short, word); i >= 0) {
    return MonthWord{word, i + 1, true, WordLanguage::es};
  }
  return std::nullopt;
}

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
bool is_upper(char c) noexcept {
  return c >= 'A' && c <= 'Z';
}
bool is_ascii_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || is_upper(c);
}
// Bytes of the letter that stands at text[i], 0 if there is none. Latin letters, also those with
// accents in one or two code points, and the ordinal signs.
std::uint32_t letter_size(std::string_view text, std::size_t i) noexcept {
  if (static_cast<unsigned char>(text[i]) < 0x80U) return is_ascii_letter(text[i]) ? 1 : 0;
  std::size_t size = 0;
  const char32_t c = utf8::decode(text, i, size);
  const bool letter = (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) ||
                      (c >= 0x300 && c <= 0x36F) || c == 0xBA || c == 0xAA;
  return letter ? static_cast<std::uint32_t>(size) : 0;
}
std::uint32_t skip_letters(std::string_view text, std::uint32_t i) noexcept {
  while (i < text.size()) {
    const std::uint32_t size = letter_size(text, i);
    if (size == 0) break;
    i += size;
  }
  return i;
}

int full_year(int two_digits) noexcept {
  return two_digits + (two_digits < 30 ? 2000 : 1900);
}

std::string_view english_suffix(int n) noexcept {
  if (n % 100 >= 11 && n % 100 <= 13) return "th";
  return n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : n % 10 == 3 ? "rd" : "th";
}

}  // namespace

std::int64_t days_from_civil(const CivilDate& date) noexcept {
  // Years begin in March, so that the leap day is the last of its year.
  const std::int64_t y = date.year - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t month = date.month + (date.month > 2 ? -3 : 9);
  const std::int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
         719468;
}

CivilDate civil_from_days(std::int64_t days) noexcept {
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month = (5 * day_of_year + 2) / 153;
  CivilDate date;
  date.day = static_cast<int>(day_of_year - (153 * month + 2) / 5 + 1);
  date.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  date.year = static_cast<int>(year_of_era + era * 400 + (date.month <= 2 ? 1 : 0));
  return date;
}

int days_in_month(int year, int month) noexcept {
  static constexpr std::array<int, 12> days = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month == 2 && year != 0 && (year % 4 != 0 || (year % 100 == 0 && year % 400 != 0))) return 28;
  return days[static_cast<std::size_t>(month - 1)];
}

// Reads one text: first into words and digit runs, then into numbers and a month, then into parts.
struct DateForm::Reader {
  struct Atom {
    text::Range range;
    bool number = false;
    bool ordinal = false;  // digits with "rd", "º" …; the suffix is inside the range
    int value = 0;
    std::uint8_t digits = 0;
    std::size_t word = 0;  // index into `words`
  };
  struct Number {
    Piece piece;
    int value = 0;
    bool spoken = false;
  };

  std::string_view text;
  SecureVector<Atom> atoms;
  SecureVector<SecureText> words;
  SecureVector<Number> numbers;
  Piece month_piece;
  int month = 0;
  bool padded = false;  // "03/09", "1962-03-09", "030962": days and months have two digits

  Case case_of(text::Range range) const noexcept {
    std::size_t letters = 0;
    std::size_t upper = 0;
    bool first_upper = false;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (!is_ascii_letter(text[i])) continue;
      if (letters == 0) first_upper = is_upper(text[i]);
      ++letters;
      if (is_upper(text[i])) ++upper;
    }
    if (letters > 1 && upper == letters) return Case::upper;
    return first_upper ? Case::title : Case::lower;
  }

  bool split() {
    for (std::uint32_t i = 0; i < text.size();) {
      const std::uint32_t begin = i;
      Atom atom;
      if (is_digit(text[i])) {
        while (i < text.size() && is_digit(text[i])) {
          if (i - begin >= 8) return false;
          atom.value = atom.value * 10 + (text[i] - '0');
          ++i;
        }
        atom.number = true;
        atom.digits = static_cast<std::uint8_t>(i - begin);
        const std::uint32_t suffix = i;
        i = skip_letters(text, i);
        if (i > suffix) {
          const SecureText form = text::canonical_form(text.substr(suffix, i - suffix));
          const std::string_view s = form.view();
          atom.ordinal = s == "st" || s == "nd" || s == "rd" || s == "th";
          // The Spanish sign or ending ("1º", "1ro") is dropped when the number is written again.
          const bool spanish = s == "ro" || s == "er" || s == "o" || s == "\xC2\xBA";
          if (!atom.ordinal && !spanish) return false;
        }
      } else if (letter_size(text, i) != 0) {
        i = skip_letters(text, i);
        atom.word = words.size();
        words.push_back(text::canonical_form(text.substr(begin, i - begin)));
      } else {
        std::size_t size = 0;  // a whole character: canonical_form takes well-formed text only
        utf8::decode(text, i, size);
        i += static_cast<std::uint32_t>(size);
        continue;
      }
      atom.range = {begin, i};
      atoms.push_back(atom);
    }
    return !atoms.empty() && atoms.size() <= 24;
  }

  void add_digits(text::Range range, int value, std::uint8_t digits, bool ordinal) {
    Number n;
    n.value = value;
    n.piece.range = range;
    n.piece.width = digits;
    n.piece.ordinal = ordinal;
    padded = padded || text[range.begin] == '0' || (digits == 4 && numbers.empty());
    numbers.push_back(n);
  }

  // "03121962", "19620312", "031262": three numbers without marks between them.
  bool add_compact(const Atom& atom) {
    const std::uint32_t b = atom.range.begin;
    padded = true;
    const auto piece = [&](std::uint32_t at, std::uint8_t size) {
      int value = 0;
      for (std::uint32_t i = at; i < at + size; ++i) value = value * 10 + (text[b + i] - '0');
      add_digits({b + at, b + at + size}, value, size, false);
    };
    if (atom.digits == 6) {
      piece(0, 2), piece(2, 2), piece(4, 2);
    } else if (atom.value / 10000 >= 1850 && atom.value / 10000 <= 2100) {
      piece(0, 4), piece(4, 2), piece(6, 2);
    } else {
      piece(0, 2), piece(2, 2), piece(4, 4);
    }
    return true;
  }

  bool collect() {
    for (std::size_t i = 0; i < atoms.size();) {
      const Atom& atom = atoms[i];
      if (atom.number) {
        if (atom.digits == 6 || atom.digits == 8) {
          if (atom.ordinal || !add_compact(atom)) return false;
        } else if (atom.digits <= 4 && atom.digits != 3) {
          add_digits(atom.range, atom.value, atom.digits, atom.ordinal);
        } else {
          return false;
        }
        ++i;
        continue;
      }
      const std::string_view word = words[atom.word].view();
      if (const auto found = month_word(word)) {
        if (month != 0) return false;
        month = found->month;
        month_piece.range = atom.range;
        month_piece.part = Part::month;
        month_piece.style = found->abbreviation ? Style::month_short : Style::month_name;
        month_piece.language = found->language;
        month_piece.letters = case_of(atom.range);
        ++i;
        continue;
      }
      std::array<std::string_view, 8> ahead;
      std::size_t n = 0;
      while (n < ahead.size() && i + n < atoms.size() && !atoms[i + n].number) {
        ahead[n] = words[atoms[i + n].word].view();
        ++n;
      }
      if (const auto spoken = read_spoken_number({ahead.data(), n})) {
        Number number;
        number.value = spoken->value;
        number.spoken = true;
        Piece& piece = number.piece;
        piece.range = {atom.range.begin, atoms[i + spoken->words - 1].range.end};
        piece.style = Style::words;
        piece.language = spoken->language;
        piece.ordinal = spoken->ordinal;
        piece.leading_zero = spoken->leading_zero;
        piece.letters = case_of(piece.range);
        if (spoken->words > 1 && text[atom.range.end] == '-') piece.joint = '-';
        numbers.push_back(number);
        i += spoken->words;
        continue;
      }
      if (!contains(weekdays, word) && !contains(fillers, word)) return false;
      ++i;
    }
    return true;
  }

  static bool is_year(const Number& n) noexcept {
    return n.value >= 1000 || (!n.spoken && n.piece.width == 4);
  }
  // "nineteen" + "eighty two"
  bool halves(std::size_t i) const noexcept {
    return i + 1 < numbers.size() && numbers[i].spoken && numbers[i + 1].spoken &&
           (numbers[i].value == 19 || numbers[i].value == 20) && !numbers[i].piece.ordinal &&
           (numbers[i + 1].value >= 10 || numbers[i + 1].piece.leading_zero);
  }
  void join_halves(std::size_t i) {
    numbers[i].value = numbers[i].value * 100 + numbers[i + 1].value;
    numbers[i].piece.range.end = numbers[i + 1].piece.range.end;
    numbers[i].piece.joint = numbers[i + 1].piece.joint;
    numbers.erase(numbers.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }

  bool assign(DateForm& form) {
    CivilDate& d = form.date_;
    bool good = true;
    const auto take = [&](std::size_t i, Part part) {
      Number& n = numbers[i];
      n.piece.part = part;
      if (part == Part::year) {
        n.piece.two_digits = n.value < 100;
        n.piece.width = n.piece.two_digits ? 2 : 4;
        good = good && !n.piece.ordinal;
        d.year = n.piece.two_digits ? full_year(n.value) : n.value;
      } else {
        n.piece.width = padded ? 2 : 1;
        (part == Part::month ? d.month : d.day) = n.value;
      }
      form.pieces_.push_back(n.piece);
    };
    const bool named = month != 0;
    // With enough numbers before them, or with a month that says where the day was, the last two
    // words are the halves of a year.
    if (numbers.size() >= 2 && halves(numbers.size() - 2) &&
        (numbers.size() >= 3 || named || numbers[0].value > 12)) {
      join_halves(numbers.size() - 2);
    }
    const std::size_t n = numbers.size();
    if (named) {
      d.month = month;
      if (n > 2) return false;
      if (n == 1) {
        take(0, is_year(numbers[0]) || numbers[0].value > 31 ? Part::year : Part::day);
      } else if (n == 2) {
        const bool year_first = is_year(numbers[0]) && !is_year(numbers[1]);
        take(0, year_first ? Part::year : Part::day);
        take(1, year_first ? Part::day : Part::year);
      }
      form.pieces_.push_back(month_piece);
    } else if (n == 1) {
      if (is_year(numbers[0])) return false;  // a year alone is no date
      take(0, Part::day);
    } else if (n == 2) {
      if (is_year(numbers[0])) {
        take(0, Part::year), take(1, Part::month);
      } else if (is_year(numbers[1])) {
        take(0, Part::month), take(1, Part::year);
      } else {
        const bool day_first = numbers[0].value > 12;
        take(0, day_first ? Part::day : Part::month);
        take(1, day_first ? Part::month : Part::day);
      }
    } else if (n == 3) {
      if (is_year(numbers[0])) {
        take(0, Part::year), take(1, Part::month), take(2, Part::day);
      } else {
        const bool day_first = numbers[0].value > 12;
        take(0, day_first ? Part::day : Part::month);
        take(1, day_first ? Part::month : Part::day);
        take(2, Part::year);
      }
    } else {
      return false;
    }
    std::sort(form.pieces_.begin(), form.pieces_.end(),
              [](const Piece& a, const Piece& b) { return a.range.begin < b.range.begin; });
    if (!good) return false;
    if (d.year != 0 && (d.year < 1800 || d.year > 2199)) return false;
    if (d.month != 0 || named || n > 1) {
      if (d.month < 1 || d.month > 12) return false;
    }
    const bool day_said = std::any_of(form.pieces_.begin(), form.pieces_.end(),
                                      [](const Piece& p) { return p.part == Part::day; });
    if (!day_said) return true;
    return d.day >= 1 && d.day <= (d.month == 0 ? 31 : days_in_month(d.year, d.month));
  }
};

std::optional<DateForm> DateForm::parse(std::string_view text) {
  if (text.size() > 256) return std::nullopt;
  Reader reader;
  reader.text = text;
  DateForm form;
  if (!reader.split() || !reader.collect() || !reader.assign(form)) return std::nullopt;
  return form;
}

void DateForm::write_piece(const Piece& piece, int value, SecureText& out) {
  const std::size_t begin = out.size();
  const auto i = static_cast<std::size_t>(value - 1);
  switch (piece.style) {
    case Style::digits: {
      if (piece.two_digits) value %= 100;
      std::array<char, 12> digits{};
      std::size_t n = digits.size();
      int rest = value;
      do {
        digits[--n] = static_cast<char>('0' + rest % 10);
        rest /= 10;
      } while (rest != 0);
      while (digits.size() - n < piece.width) digits[--n] = '0';
      out.append({digits.data() + n, digits.size() - n});
      if (piece.ordinal) out.append(english_suffix(value));
      return;
    }
    case Style::month_name:
      out.append(piece.language == WordLanguage::en ? en_months[i] : es_months[i]);
      break;
    case Style::month_short:
      out.append(piece.language == WordLanguage::en ? en_months[i].substr(0, 3) : es_short[i]);
      break;
    case Style::words:
      if (piece.part == Part::year && piece.two_digits) {
        const bool zero = value % 100 < 10;
        write_spoken_number(value % 100, piece.language, false, zero, out);
      } else {
        write_spoken_number(value, piece.language, piece.ordinal, piece.leading_zero && value < 10,
                            out);
      }
      break;
  }
  for (std::size_t k = begin; k < out.size(); ++k) {
    // "Twenty two", not "Twenty Two"
    const bool upper = piece.letters == Case::upper || (piece.letters == Case::title && k == begin);
    if (upper && out[k] >= 'a' && out[k] <= 'z') out[k] = static_cast<char>(out[k] - 'a' + 'A');
  }
  if (piece.joint != ' ' && value % 100 > 20 && value % 10 != 0) {
    const std::size_t blank = out.view().rfind(' ');  // "eighty-two"
    if (blank != std::string_view::npos && blank >= begin) out[blank] = piece.joint;
  }
}

SecureText DateForm::write(std::string_view text, const CivilDate& date) const {
  SecureText out;
  std::uint32_t at = 0;
  for (const Piece& piece : pieces_) {
    out.append(text.substr(at, piece.range.begin - at));
    write_piece(piece,
                piece.part == Part::day     ? date.day
                : piece.part == Part::month ? date.month
                                            : date.year,
                out);
    at = piece.range.end;
  }
  out.append(text.substr(at));
  return out;
}

}  // namespace careline::phi
