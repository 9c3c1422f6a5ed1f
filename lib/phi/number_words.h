// Number words of English and Spanish, as people say digits, days and years. All words are in
// canonical form (lower case, no accents).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/secure_memory.h"

namespace careline::phi {

enum class WordLanguage : std::uint8_t { en, es };

// The digit that one word says ("four", "oh", "cuatro"), or -1.
int digit_of_word(std::string_view word, WordLanguage& language) noexcept;
std::string_view word_of_digit(int digit, WordLanguage language) noexcept;

struct SpokenNumber {
  int value = 0;  // 0 to 99, or a whole year that is said as one number: 1000 to 2099
  WordLanguage language = WordLanguage::en;
  bool ordinal = false;       // "third", "tercero"
  bool leading_zero = false;  // "oh five"
  std::size_t words = 0;      // how many words it takes
};
// The number that `words` begins with. English years in two halves ("nineteen eighty two") are two
// numbers here; "two thousand five", "mil novecientos ochenta y dos" and "dos mil cinco" are one.
std::optional<SpokenNumber> read_spoken_number(std::span<const std::string_view> words) noexcept;

// Writes 0 to 99, or a year from 1000 to 2099, in words with single blanks.
void write_spoken_number(int value, WordLanguage language, bool ordinal, bool leading_zero,
                         SecureText& out);

}  // namespace careline::phi
