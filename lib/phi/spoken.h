// Numbers as people type or say them, read from tokens: digits, teens, "twenty three", "treinta y
// dos", "nineteen eighty two", "mil novecientos ochenta y dos", ordinals.
#pragma once

#include <cstdint>
#include <optional>

#include "phi/document.h"

namespace careline::phi {

struct NumberAt {
  std::uint32_t end = 0;  // token after the number
  int value = 0;
  int digits = 0;  // as it would be written
  bool spoken = false;
  bool ordinal = false;
};

// Value of a number token of at most nine digits, or -1.
int token_value(const Document& d, std::uint32_t i) noexcept;

// One number as said inside an identifier: a digit, "oh", a teen, "twenty three", "eight hundred",
// "dos mil". A typed number token is one number, too.
std::optional<NumberAt> read_atom(const Document& d, std::uint32_t i) noexcept;

// A whole cardinal below a million: "one hundred and two", "noventa y cuatro", "94".
std::optional<NumberAt> read_cardinal(const Document& d, std::uint32_t i) noexcept;

// A day of the month, 1 to 31: "3", "3rd", "third", "twenty third", "quince", "primero".
std::optional<NumberAt> read_day(const Document& d, std::uint32_t i) noexcept;

// A year: "1982", "'82", "82", "nineteen eighty two", "twenty oh five", "two thousand five",
// "mil novecientos ochenta y dos", "ochenta y dos". `two_digits` allows the short forms.
std::optional<NumberAt> read_year(const Document& d, std::uint32_t i, bool two_digits) noexcept;

}  // namespace careline::phi
