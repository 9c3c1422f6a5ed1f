// A date as somebody wrote or said it, taken apart so that it can be written again with other
// values and in the same form: "03/12/62", "March 3rd, 1982", "el quince de mayo del ochenta y
// dos", "three twelve sixty two", "the 22nd", "1982-03".
//
// A DateForm keeps the text's pieces in order. A piece is a day, a month, a year (or half of a
// spoken year) or filler that is copied. Ambiguous numbers are read month first, as in the US.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/secure_memory.h"
#include "phi/number_words.h"
#include "text/text.h"

namespace careline::phi {

struct CivilDate {
  int year = 0;   // 0: not said
  int month = 0;  // 1 to 12, 0: not said
  int day = 0;    // 1 to 31, 0: not said
  friend bool operator==(const CivilDate&, const CivilDate&) = default;
};

// Days since 1970-01-01 of a whole date in the Gregorian calendar, and back.
std::int64_t days_from_civil(const CivilDate& date) noexcept;
CivilDate civil_from_days(std::int64_t days) noexcept;
int days_in_month(int year, int month) noexcept;  // year 0: 29 for February

class DateForm {
 public:
  // Nothing when any part of the text is not understood: a guess would show the wrong date.
  static std::optional<DateForm> parse(std::string_view text);

  const CivilDate& date() const noexcept { return date_; }
  // The same text with the parts of another date; parts that this form does not say are ignored.
  SecureText write(std::string_view text, const CivilDate& date) const;

 private:
  enum class Part : std::uint8_t { day, month, year };
  enum class Style : std::uint8_t { digits, month_name, month_short, words };
  enum class Case : std::uint8_t { lower, title, upper };
  struct Piece {
    text::Range range;  // bytes of the text
    Part part = Part::day;
    Style style = Style::digits;
    Case letters = Case::lower;
    WordLanguage language = WordLanguage::en;
    std::uint8_t width = 1;     // digits: least number of digits
    bool ordinal = false;       // "3rd", "third"
    bool leading_zero = false;  // "oh five"
    bool two_digits = false;    // a year without its century
    char joint = ' ';           // between tens and unit: "eighty-two"
  };
  struct Reader;

  static void write_piece(const Piece& piece, int value, SecureText& out);

  CivilDate date_;
  SecureVector<Piece> pieces_;  // ascending
};

}  // namespace careline::phi
