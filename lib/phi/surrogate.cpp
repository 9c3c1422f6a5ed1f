// Surrogates: made-up values of the same shape. Numbers come from ranges that nobody has (555-01xx
// telephone numbers, SSN areas that were never issued, addresses reserved for documentation), so a
// surrogate is never somebody's value; it depends only on the key, the kind and the value.
#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "phi/date_value.h"
#include "phi/number_words.h"
#include "phi/operators.h"
#include "phi/surrogate_lists.h"
#include "text/text.h"

namespace careline::phi {
namespace {

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
char digit(std::uint32_t n) noexcept {
  return static_cast<char>('0' + n % 10);
}

// Words that belong to the form of a spoken or written number, not to its value.
bool is_form_word(std::string_view word) noexcept {
  for (const std::string_view w :
       {"area",       "code",      "dash",   "dot", "at",   "hyphen", "guion", "punto", "arroba",
        "underscore", "extension", "ext",    "x",   "as",   "in",     "de",    "como",  "and",
        "y",          "number",    "numero", "no",  "plus", "slash",  "http",  "https", "www"}) {
    if (word == w) return true;
  }
  return false;
}

// "double five": how often the next digit is said.
std::size_t times_of(std::string_view word) noexcept {
  if (word == "double" || word == "doble") return 2;
  return word == "triple" ? 3 : 1;
}

// The value of one number word below a hundred, or -1.
int number_of_word(std::string_view word, WordLanguage& language) noexcept {
  const auto number = read_spoken_number({&word, 1});
  if (!number || number->ordinal) return -1;
  language = number->language;
  return number->value < 100 ? number->value : -1;
}

// A run of the value: digits, letters, or one other character.
template <typename Each>
void runs(std::string_view value, Each each) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < value.size(); i += size) {
    size = 1;
    if (is_digit(value[i])) {
      while (i + size < value.size() && is_digit(value[i + size])) ++size;
    } else if (is_letter(value[i])) {
      while (i + size < value.size() && is_letter(value[i + size])) ++size;
    } else {
      utf8::decode(value, i, size);
    }
    each(value.substr(i, size));
  }
}

void write_letters(std::string_view run, KeyedStream& stream, SecureText& out) {
  // Without I, O, S and the like: the surrogate of a VIN or an MBI stays one.
  static constexpr std::string_view letters = "ACDEFGHJKMNPQRTUVWXY";
  for (const char c : run) {
    const char letter = letters[stream.below(static_cast<std::uint32_t>(letters.size()))];
    out.push_back(c >= 'a' ? static_cast<char>(letter - 'A' + 'a') : letter);
  }
}

// The digits of a value in one row, whether written or said, get the digits of `plan`; letters are
// replaced one by one. Nothing of the value but its marks and its form words stays.
void write_with_digits(std::string_view value, std::string_view plan, KeyedStream& stream,
                       SecureText& out) {
  std::size_t next = 0;
  const auto take = [&] { return next < plan.size() ? plan[next++] : digit(stream.below(10)); };
  std::size_t times = 1;
  bool after_times = false;
  runs(value, [&](std::string_view run) {
    if (is_digit(run[0])) {
      for (std::size_t i = 0; i < run.size(); ++i) out.push_back(take());
      times = 1;
      return;
    }
    if (!is_letter(run[0])) {
      if (after_times && run == " ") return;
      // Letters of other scripts are part of the value; marks, blanks and dashes are its form.
      std::size_t size = 0;
      const char32_t c = utf8::decode(run, 0, size);
      const bool mark = c < 0x80 || c == 0xA0 || (c >= 0x2010 && c <= 0x2027);
      out.append(mark ? run : std::string_view("x"));
      return;
    }
    after_times = false;
    const SecureText word = text::canonical_form(run);
    WordLanguage language{};
    if (times_of(word.view()) > 1) {
      times = times_of(word.view());
      after_times = true;
    } else if (run.size() > 1 && digit_of_word(word.view(), language) >= 0) {
      for (std::size_t i = 0; i < times; ++i) {
        if (i > 0) out.push_back(' ');
        out.append(word_of_digit(take() - '0', language));
      }
      times = 1;
    } else if (const int number = number_of_word(word.view(), language); number >= 10) {
      const int other = number < 20 ? 10 + static_cast<int>(stream.below(10))
                                    : 20 + 10 * static_cast<int>(stream.below(8));
      write_spoken_number(other, language, false, false, out);
    } else if (is_form_word(word.view())) {
      out.append(run);
    } else {
      write_letters(run, stream, out);
    }
  });
}

std::size_t digits_of(std::string_view value) {
  std::size_t n = 0;
  std::size_t times = 1;
  runs(value, [&](std::string_view run) {
    WordLanguage language{};
    if (is_digit(run[0])) {
      n += run.size();
      times = 1;
    } else if (is_letter(run[0]) && run.size() > 1) {
      const SecureText word = text::canonical_form(run);
      if (times_of(word.view()) > 1) {
        times = times_of(word.view());
      } else if (digit_of_word(word.view(), language) >= 0) {
        n += times;
        times = 1;
      }
    }
  });
  return n;
}

// --- numbers that nobody has ---

using Digits = SecureText;

Digits phone_digits(std::size_t n, KeyedStream& stream) {
  // Area codes of large regions; exchange 555, line 0100 to 0199 are for fiction.
  static constexpr std::array<std::string_view, 24> areas = {
      "202", "206", "210", "213", "214", "267", "305", "312", "317", "404", "407", "412",
      "415", "469", "503", "512", "602", "615", "617", "702", "713", "718", "801", "916"};
  Digits d;
  if (n == 11) d.push_back('1');
  if (n >= 10) d.append(areas[stream.below(areas.size())]);
  if (n >= 7) d.append("55501");
  while (d.size() < n) d.push_back(digit(stream.below(10)));
  return d;
}

Digits ssn_digits(std::size_t n, KeyedStream& stream) {
  Digits d;
  if (n == 9) {
    d.push_back('9');  // areas 900 to 999 with a group below 50 are neither SSN nor ITIN
    d.push_back(digit(stream.below(10)));
    d.push_back(digit(stream.below(10)));
    d.push_back(digit(1 + stream.below(4)));
  }
  while (d.size() < n) d.push_back(digit(stream.below(10)));
  return d;
}

Digits card_digits(std::size_t n, KeyedStream& stream) {
  Digits d;
  if (n < 12) {
    while (d.size() < n) d.push_back(digit(stream.below(10)));
    return d;
  }
  d.append("400000");  // an issuer number of test cards
  while (d.size() + 1 < n) d.push_back(digit(stream.below(10)));
  unsigned sum = 0;  // Luhn, from the right; the check digit stands at place 1
  for (std::size_t i = 0; i < d.size(); ++i) {
    unsigned v = static_cast<unsigned>(d[d.size() - 1 - i] - '0');
    if (i % 2 == 0) v = v * 2 > 9 ? v * 2 - 9 : v * 2;
    sum += v;
  }
  d.push_back(digit((10 - sum % 10) % 10));
  return d;
}

bool write_ip(std::string_view value, KeyedStream& stream, SecureText& out) {
  if (value.find(':') != std::string_view::npos) {
    out.append("2001:db8:");  // RFC 3849
    for (int i = 0; i < 2; ++i) {
      out.push_back(':');
      static constexpr char hex[] = "0123456789abcdef";
      for (int k = 0; k < 4; ++k) out.push_back(hex[stream.below(16)]);
    }
    return true;
  }
  static constexpr std::array<std::string_view, 3> nets = {"192.0.2.", "198.51.100.",
                                                           "203.0.113."};  // RFC 5737
  out.append(nets[stream.below(3)]);
  const std::uint32_t host = 1 + stream.below(254);
  if (host >= 100) out.push_back(digit(host / 100));
  if (host >= 10) out.push_back(digit(host / 10));
  out.push_back(digit(host));
  return true;
}

void write_lower(std::string_view name, SecureText& out) {
  for (const char c : name) {
    out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
}

bool write_email(std::string_view value, KeyedStream& stream, SecureText& out) {
  const bool spoken = value.find('@') == std::string_view::npos;
  const auto given = names_of(NameGroup::either);
  const auto family = names_of(NameGroup::surname_en);
  write_lower(given[stream.below(static_cast<std::uint32_t>(given.size()))], out);
  out.append(spoken ? " dot " : ".");
  write_lower(family[stream.below(static_cast<std::uint32_t>(family.size()))], out);
  const bool spanish = value.find("arroba") != std::string_view::npos;
  out.append(!spoken   ? "@example.com"
             : spanish ? " arroba example punto com"
                       : " at example dot com");
  return true;
}

bool write_url(std::string_view value, KeyedStream& stream, SecureText& out) {
  const std::size_t scheme = value.find("://");
  if (scheme != std::string_view::npos && scheme <= 5) out.append(value.substr(0, scheme + 3));
  out.append("www.example.org/");
  for (int i = 0; i < 8; ++i) out.push_back(static_cast<char>('a' + stream.below(26)));
  return true;
}

// --- places ---

void write_cased(std::string_view name, std::string_view like, SecureText& out) {
  const auto upper =
      std::count_if(like.begin(), like.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const auto lower =
      std::count_if(like.begin(), like.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  for (const char c : name) {
    if (upper == 0 && c >= 'A' && c <= 'Z') {
      out.push_back(static_cast<char>(c - 'A' + 'a'));
    } else if (lower == 0 && upper > 1 && c >= 'a' && c <= 'z') {
      out.push_back(static_cast<char>(c - 'a' + 'A'));
    } else {
      out.push_back(c);
    }
  }
}

bool is_street_word(std::string_view word) noexcept {
  for (const std::string_view w :
       {"st",      "street", "ave",       "avenue",    "rd",     "road",  "dr",      "drive",
        "ln",      "lane",   "blvd",      "boulevard", "ct",     "court", "way",     "pl",
        "place",   "ter",    "terrace",   "cir",       "circle", "hwy",   "highway", "pkwy",
        "parkway", "apt",    "apartment", "unit",      "suite",  "ste",   "po",      "p",
        "o",       "box",    "n",         "s",         "e",      "w",     "north",   "south",
        "east",    "west",   "calle",     "avenida",   "apto",   "rr",    "rural",   "route",
        "number",  "floor",  "lot"}) {
    if (word == w) return true;
  }
  return false;
}

bool write_address(std::string_view value, KeyedStream& stream, SecureText& out) {
  const auto streets = surrogate_streets();
  bool named = false;
  bool drop_mark = false;
  bool after_digits = false;
  runs(value, [&](std::string_view run) {
    if (is_digit(run[0])) {
      for (std::size_t i = 0; i < run.size(); ++i) {
        out.push_back(i == 0 ? digit(1 + stream.below(9)) : digit(stream.below(10)));
      }
      drop_mark = false;
      after_digits = true;
      return;
    }
    if (after_digits && run.size() == 2 && is_letter(run[0])) {
      out.append("th");  // of a numbered street
      after_digits = false;
      named = true;
      return;
    }
    after_digits = false;
    const bool letters = is_letter(run[0]) || static_cast<unsigned char>(run[0]) >= 0x80U;
    if (!letters) {
      if (!drop_mark) out.append(run);
      return;
    }
    const SecureText word = text::canonical_form(run);
    WordLanguage language{};
    if (is_street_word(word.view())) {
      if (drop_mark) out.push_back(' ');
      out.append(run);
      drop_mark = false;
    } else if (const int n = digit_of_word(word.view(), language); n >= 0 && run.size() > 2) {
      if (drop_mark) out.push_back(' ');
      out.append(word_of_digit(static_cast<int>(stream.below(10)), language));
      drop_mark = false;
    } else if (!named) {
      // The first word of the name gives the whole new name; the others vanish.
      write_cased(streets[stream.below(static_cast<std::uint32_t>(streets.size()))], value, out);
      named = true;
      drop_mark = true;
    }
  });
  while (!out.empty() && out[out.size() - 1] == ' ') out.truncate(out.size() - 1);
  return true;
}

bool write_facility(std::string_view value, KeyedStream& stream, SecureText& out) {
  const SecureText canonical = text::canonical_form(value);
  const auto names = surrogate_facilities();
  SecureText name;
  name.append(names[stream.below(static_cast<std::uint32_t>(names.size()))]);
  // What kind of place it is stays, when the value says it.
  static constexpr std::array<std::string_view, 16> types = {
      "Hospital",      "Clinic",          "Pharmacy",    "Medical Center",
      "Health Center", "Nursing Home",    "Hospice",     "Laboratory",
      "School",        "Rehabilitation",  "Dental",      "Pediatrics",
      "Cardiology",    "Family Practice", "Urgent Care", "Farmacia"};
  for (const std::string_view type : types) {
    SecureText lower;
    write_lower(type, lower);
    if (canonical.view().find(lower.view()) == std::string_view::npos) continue;
    name.push_back(' ');
    name.append(type);
    break;
  }
  write_cased(name.view(), value, out);
  return true;
}

bool write_age(std::string_view value, KeyedStream& stream, SecureText& out) {
  const int age = 90 + static_cast<int>(stream.below(10));
  const SecureText canonical = text::canonical_form(value);
  if (std::any_of(value.begin(), value.end(), is_digit)) {
    out.push_back('9');
    out.push_back(digit(static_cast<std::uint32_t>(age)));
  } else {
    const bool spanish = canonical.view().find("novent") != std::string_view::npos ||
                         canonical.view().find("cien") != std::string_view::npos;
    write_spoken_number(age, spanish ? WordLanguage::es : WordLanguage::en, false, false, out);
  }
  return true;
}

bool write_weekday(std::string_view value, KeyedStream& stream, SecureText& out) {
  static constexpr std::array<std::string_view, 7> en = {
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  static constexpr std::array<std::string_view, 7> es = {"lunes",
                                                         "martes",
                                                         "mi\xC3\xA9rcoles",
                                                         "jueves",
                                                         "viernes",
                                                         "s\xC3\xA1"
                                                         "bado",
                                                         "domingo"};
  const SecureText canonical = canonical_value(PhiKind::weekday, value);
  const auto is_in = [&](const auto& days) {
    return std::find_if(days.begin(), days.end(), [&](std::string_view day) {
             return text::canonical_form(day).view() == canonical.view();
           }) != days.end();
  };
  const std::uint32_t pick = stream.below(7);
  if (is_in(en)) {
    write_cased(en[pick], value, out);
    return true;
  }
  if (is_in(es)) {
    out.append(es[pick]);
    return true;
  }
  return false;
}

bool write_once(PhiKind kind, std::string_view value, std::string_view canonical,
                const RedactionKeys& keys, std::uint32_t attempt, SecureText& out) {
  KeyedStream stream(keys.of(KeyUse::surrogate), name_of(kind), canonical, attempt);
  const auto with_digits = [&](const Digits& digits) {
    write_with_digits(value, digits.view(), stream, out);
    return true;
  };
  switch (kind) {
    case PhiKind::name:
      return write_surrogate_name(value, keys, attempt, out);
    case PhiKind::address:
      return write_address(value, stream, out);
    case PhiKind::city:
      write_cased(
          surrogate_cities()[stream.below(static_cast<std::uint32_t>(surrogate_cities().size()))],
          value, out);
      return true;
    case PhiKind::facility:
    case PhiKind::organization:
      return write_facility(value, stream, out);
    case PhiKind::date:
      return write_shifted_date(kind, value, date_offset_days("surrogate", keys), out);
    case PhiKind::weekday:
      return write_weekday(value, stream, out);
    case PhiKind::age_over_89:
      return write_age(value, stream, out);
    case PhiKind::phone:
    case PhiKind::fax:
      return with_digits(phone_digits(digits_of(value), stream));
    case PhiKind::ssn:
      return with_digits(ssn_digits(digits_of(value), stream));
    case PhiKind::payment_card:
      return with_digits(card_digits(digits_of(value), stream));
    case PhiKind::email:
      return write_email(value, stream, out);
    case PhiKind::url:
      return write_url(value, stream, out);
    case PhiKind::ip_address:
      return write_ip(value, stream, out);
    default:
      return with_digits({});
  }
}

}  // namespace

bool write_surrogate(PhiKind kind, std::string_view value, const RedactionKeys& keys,
                     std::span<const SecureText> taken, SecureText& out) {
  const SecureText canonical = canonical_value(kind, value);
  constexpr std::uint32_t attempts = 16;
  for (std::uint32_t attempt = 0; attempt < attempts; ++attempt) {
    SecureText made;
    if (!write_once(kind, value, canonical.view(), keys, attempt, made) || made.empty())
      return false;
    const SecureText form = canonical_value(kind, made.view());
    const bool clash =
        form == canonical || std::find(taken.begin(), taken.end(), form) != taken.end();
    if (clash) continue;
    out.append(made.view());
    return true;
  }
  return false;  // one digit that every attempt hits, or a value without letters and digits
}

}  // namespace careline::phi
