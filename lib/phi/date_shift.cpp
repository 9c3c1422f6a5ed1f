// Date shift: every date of one subject moves by the same whole number of weeks, so that intervals
// and days of the week stay true. Partial dates move as far as they can say: a month alone by
// months, a day of the month within its month.
#include <cmath>
#include <cstdlib>

#include "phi/date_value.h"
#include "phi/operators.h"

namespace careline::phi {
namespace {

constexpr int least_weeks = 4;  // a smaller shift would leave a date in its own month
constexpr int most_weeks = 52;

// A month without a year must not come round to itself.
int months_of(int days, bool has_year) noexcept {
  const int months = static_cast<int>(std::lround(days / 30.4375));
  if (has_year || months % 12 != 0) return months;
  return months > 0 ? months - 1 : months + 1;
}

}  // namespace

int date_offset_days(std::string_view subject, const RedactionKeys& keys) {
  KeyedStream stream(keys.of(KeyUse::date_shift), "date offset", subject);
  const int weeks = least_weeks + static_cast<int>(stream.below(most_weeks - least_weeks + 1));
  return (stream.below(2) == 0 ? -7 : 7) * weeks;
}

bool write_shifted_date(PhiKind kind, std::string_view value, int offset_days, SecureText& out) {
  if (kind == PhiKind::weekday) {
    // Whole weeks do not change the day of the week, nor what "yesterday" says.
    out.append(value);
    return true;
  }
  if (kind != PhiKind::date) return false;
  const auto form = DateForm::parse(value);
  if (!form) return false;
  CivilDate date = form->date();
  if (date.day != 0 && date.month != 0) {
    const bool has_year = date.year != 0;
    // Without a year, a leap year can hold every date that may have been said.
    if (!has_year) date.year = date.month == 2 && date.day == 29 ? 2004 : 2001;
    date = civil_from_days(days_from_civil(date) + offset_days);
    if (!has_year) date.year = 0;
  } else if (date.month != 0) {
    const int month = date.month - 1 + months_of(offset_days, date.year != 0) + 24;
    if (date.year != 0) date.year += month / 12 - 2;
    date.month = month % 12 + 1;
  } else {
    date.day = (date.day - 1 + offset_days % 28 + 28 + 3) % 28 + 1;
  }
  if (date == form->date()) return false;
  const SecureText shifted = form->write(value, date);
  if (shifted.view() == value) return false;
  out.append(shifted.view());
  return true;
}

}  // namespace careline::phi
