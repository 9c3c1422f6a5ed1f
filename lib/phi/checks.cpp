// Sources of the rules: docs/phi.md.
#include "phi/checks.h"

#include <algorithm>
#include <array>

namespace careline::phi {
namespace {

bool digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
bool letter(char c) noexcept {
  return c >= 'a' && c <= 'z';
}
int value(char c) noexcept {
  return c - '0';
}
bool all_digits(std::string_view s) noexcept {
  return !s.empty() && std::all_of(s.begin(), s.end(), digit);
}
int number(std::string_view s) noexcept {
  int v = 0;
  for (const char c : s) v = v * 10 + value(c);
  return v;
}

}  // namespace

bool luhn(std::string_view digits) noexcept {
  if (!all_digits(digits)) return false;
  int sum = 0;
  bool twice = false;
  for (std::size_t i = digits.size(); i-- > 0; twice = !twice) {
    int v = value(digits[i]) * (twice ? 2 : 1);
    if (v > 9) v -= 9;
    sum += v;
  }
  return sum % 10 == 0;
}

bool aba_check(std::string_view d) noexcept {
  if (d.size() != 9 || !all_digits(d)) return false;
  constexpr std::array<int, 3> weights{3, 7, 1};
  int sum = 0;
  for (std::size_t i = 0; i < 9; ++i) sum += value(d[i]) * weights[i % 3];
  return sum % 10 == 0 && sum > 0;
}

bool ssn_possible(std::string_view d) noexcept {
  if (d.size() != 9 || !all_digits(d)) return false;
  const int area = number(d.substr(0, 3));
  return area != 0 && area != 666 && area < 900 && d.substr(3, 2) != "00" && d.substr(5) != "0000";
}

bool itin_possible(std::string_view d) noexcept {
  if (d.size() != 9 || !all_digits(d) || d[0] != '9') return false;
  const int group = number(d.substr(3, 2));
  return (group >= 50 && group <= 65) || (group >= 70 && group <= 88) ||
         (group >= 90 && group <= 92) || group >= 94;
}

bool nanp_possible(std::string_view d) noexcept {
  return d.size() == 10 && all_digits(d) && d[0] >= '2' && d[1] != '9' && d[3] >= '2' &&
         !(d[1] == '1' && d[2] == '1');
}

bool npi_check(std::string_view d) noexcept {
  if (d.size() != 10 || !all_digits(d) || (d[0] != '1' && d[0] != '2')) return false;
  std::array<char, 15> full{'8', '0', '8', '4', '0'};
  std::copy(d.begin(), d.end(), full.begin() + 5);
  return luhn({full.data(), full.size()});
}

bool card_prefix(std::string_view d) noexcept {
  if (d.size() < 12 || d.size() > 19 || !all_digits(d)) return false;
  const int two = number(d.substr(0, 2));
  const int four = number(d.substr(0, 4));
  if (d[0] == '4') return d.size() == 13 || d.size() == 16 || d.size() == 19;
  if (two == 34 || two == 37) return d.size() == 15;
  if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) return d.size() == 16;
  if (four == 6011 || two == 65 || (four >= 6440 && four <= 6499)) return d.size() >= 16;
  if (two == 36 || two == 38 || (four >= 3000 && four <= 3059)) return d.size() == 14;
  if (two == 35 || two == 62) return d.size() >= 15;
  return two == 50 || (two >= 56 && two <= 69);
}

// C A AN N A AN N A A N N, where A is a letter without S L O I B Z and C is 1 to 9.
bool mbi_format(std::string_view c) noexcept {
  if (c.size() != 11 || c[0] < '1' || c[0] > '9') return false;
  constexpr std::string_view shape = "CAENAENAANN";
  for (std::size_t i = 1; i < 11; ++i) {
    const bool d = digit(c[i]);
    const bool a = letter(c[i]) && std::string_view("sloibz").find(c[i]) == std::string_view::npos;
    if (shape[i] == 'N' ? !d : shape[i] == 'A' ? !a : !(d || a)) return false;
  }
  return true;
}

bool dea_format(std::string_view c) noexcept {
  return c.size() == 9 && letter(c[0]) && (letter(c[1]) || c[1] == '9') && all_digits(c.substr(2));
}

bool dea_check(std::string_view c) noexcept {
  if (!dea_format(c)) return false;
  const std::string_view d = c.substr(2);
  const int sum =
      value(d[0]) + value(d[2]) + value(d[4]) + 2 * (value(d[1]) + value(d[3]) + value(d[5]));
  return sum % 10 == value(d[6]);
}

bool vin_format(std::string_view c) noexcept {
  if (c.size() != 17) return false;
  std::size_t digits = 0;
  for (const char x : c) {
    if (x == 'i' || x == 'o' || x == 'q' || !(digit(x) || letter(x))) return false;
    digits += digit(x);
  }
  return digits >= 4 && digits < 17;
}

bool vin_check(std::string_view c) noexcept {
  if (!vin_format(c)) return false;
  constexpr std::array<int, 17> weights{8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  //                                    a  b  c  d  e  f  g  h  i  j  k  l  m  n  o  p  q  r
  constexpr std::array<int, 26> values{1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4,
                                       5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9};
  int sum = 0;
  for (std::size_t i = 0; i < 17; ++i) {
    const int v = digit(c[i]) ? value(c[i]) : values[static_cast<std::size_t>(c[i] - 'a')];
    sum += v * weights[i];
  }
  const int rest = sum % 11;
  return c[8] == (rest == 10 ? 'x' : static_cast<char>('0' + rest));
}

bool iban_format(std::string_view c) noexcept {
  return c.size() >= 15 && c.size() <= 34 && letter(c[0]) && letter(c[1]) && digit(c[2]) &&
         digit(c[3]) &&
         std::all_of(c.begin(), c.end(), [](char x) { return digit(x) || letter(x); });
}

bool iban_check(std::string_view c) noexcept {
  if (!iban_format(c)) return false;
  int rest = 0;
  for (std::size_t i = 0; i < c.size(); ++i) {
    const char x = c[(i + 4) % c.size()];
    rest = digit(x) ? (rest * 10 + value(x)) % 97 : (rest * 100 + (x - 'a' + 10)) % 97;
  }
  return rest == 1;
}

bool dni_format(std::string_view c) noexcept {
  if (c.size() != 9 || !letter(c[8])) return false;
  if (c[0] == 'x' || c[0] == 'y' || c[0] == 'z') return all_digits(c.substr(1, 7));
  return all_digits(c.substr(0, 8));
}

bool dni_check(std::string_view c) noexcept {
  if (!dni_format(c)) return false;
  int n = number(c.substr(1, 7));
  const int head = digit(c[0]) ? value(c[0]) : c[0] - 'x';
  n += head * 10000000;
  return std::string_view("trwagmyfpdxbnjzsqvhlcke")[static_cast<std::size_t>(n % 23)] == c[8];
}

}  // namespace careline::phi
