#include "policy/calendar.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

namespace careline::policy {
namespace {

constexpr std::int64_t min_seconds = -62135596800;  // 0001-01-01T00:00:00Z
constexpr std::int64_t max_seconds = 253402300799;  // 9999-12-31T23:59:59Z
constexpr std::int64_t second_nanos = 1'000'000'000;
constexpr std::int64_t day_seconds = 86400;

struct Day {
  std::int64_t year;
  unsigned month;  // 1 to 12
  unsigned day;    // 1 to 31
};

// Howard Hinnant's civil calendar: days since 1970-01-01 of the proleptic Gregorian calendar.
std::int64_t days_from(Day d) noexcept {
  const std::int64_t y = d.year - (d.month <= 2 ? 1 : 0);
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const auto of_era = static_cast<std::int64_t>(y - era * 400);
  const std::int64_t shifted = d.month > 2 ? d.month - 3 : d.month + 9;
  const std::int64_t of_year = (153 * shifted + 2) / 5 + d.day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

Day day_from(std::int64_t days) noexcept {
  const std::int64_t z = days + 719468;
  const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  const std::int64_t of_era = z - era * 146097;
  const std::int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const std::int64_t shifted = (5 * of_year + 2) / 153;
  const auto day = static_cast<unsigned>(of_year - (153 * shifted + 2) / 5 + 1);
  const auto month = static_cast<unsigned>(shifted < 10 ? shifted + 3 : shifted - 9);
  return {year + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

bool is_real(Day d) noexcept {
  if (d.month < 1 || d.month > 12 || d.day < 1) return false;
  static constexpr std::array<unsigned, 12> lengths = {31, 28, 31, 30, 31, 30,
                                                       31, 31, 30, 31, 30, 31};
  const bool leap = (d.year % 4 == 0 && d.year % 100 != 0) || d.year % 400 == 0;
  return d.day <= lengths[d.month - 1] + (d.month == 2 && leap ? 1U : 0U);
}

// Reads decimal digits at the front.
class Digits {
 public:
  explicit Digits(std::string_view text) : text_(text) {}
  bool number(std::size_t digits, std::int64_t& out) noexcept {
    if (text_.size() - at_ < digits) return false;
    out = 0;
    for (std::size_t i = 0; i < digits; ++i, ++at_) {
      if (!is_digit()) return false;
      out = out * 10 + (text_[at_] - '0');
    }
    return true;
  }
  bool literal(char c) noexcept {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool is_digit() const noexcept {
    return at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9';
  }
  // Up to nine digits of a fraction, as nanoseconds.
  bool fraction(std::int64_t& nanos) noexcept {
    nanos = 0;
    std::int64_t unit = second_nanos / 10;
    if (!is_digit()) return false;
    for (; is_digit(); ++at_) {
      nanos += (text_[at_] - '0') * unit;
      if (unit == 0) return false;
      unit /= 10;
    }
    return true;
  }
  char take() noexcept { return at_ < text_.size() ? text_[at_++] : '\0'; }
  bool done() const noexcept { return at_ == text_.size(); }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

// "Z", "+05:30", "-08:00", "02:00", "UTC"; minutes east of Greenwich.
bool offset_minutes(std::string_view zone, std::int64_t& out) noexcept {
  out = 0;
  if (zone == "UTC" || zone == "Z" || zone.empty()) return true;
  std::int64_t sign = 1;
  if (zone.front() == '+' || zone.front() == '-') {
    sign = zone.front() == '-' ? -1 : 1;
    zone.remove_prefix(1);
  }
  Digits digits(zone);
  std::int64_t hours = 0;
  std::int64_t minutes = 0;
  if (!digits.number(2, hours) || !digits.literal(':') || !digits.number(2, minutes) ||
      !digits.done() || hours > 23 || minutes > 59)
    return false;
  out = sign * (hours * 60 + minutes);
  return true;
}

Value checked(std::int64_t seconds, std::int64_t nanos) noexcept {
  if (seconds < min_seconds || seconds > max_seconds) return Value::fail(EvalError::range);
  return Value::of_timestamp(seconds, static_cast<std::uint32_t>(nanos));
}

// Quotient towards minus infinity, with the remainder in [0, divisor).
std::pair<std::int64_t, std::int64_t> floor_divide(std::int64_t a, std::int64_t b) noexcept {
  std::int64_t q = a / b;
  std::int64_t r = a % b;
  if (r < 0) {
    r += b;
    --q;
  }
  return {q, r};
}

Value duration_field(Function function, std::int64_t nanos) noexcept {
  switch (function) {
    case Function::get_hours:
      return Value::of(nanos / (3600 * second_nanos));
    case Function::get_minutes:
      return Value::of(nanos / (60 * second_nanos));
    case Function::get_seconds:
      return Value::of(nanos / second_nanos);
    case Function::get_milliseconds:
      return Value::of(nanos % second_nanos / 1'000'000);
    default:
      return Value::fail(EvalError::no_such_overload);
  }
}

}  // namespace

Value parse_timestamp(std::string_view text) noexcept {
  Digits d(text);
  Day day{};
  std::int64_t month = 0;
  std::int64_t dom = 0;
  std::int64_t hour = 0;
  std::int64_t minute = 0;
  std::int64_t second = 0;
  std::int64_t nanos = 0;
  // A year of five digits is a time all the same, only not one of ours.
  if (text.size() > 10 && text[4] >= '0' && text[4] <= '9') return Value::fail(EvalError::range);
  bool ok = d.number(4, day.year) && d.literal('-') && d.number(2, month) && d.literal('-') &&
            d.number(2, dom);
  const char t = d.take();
  ok = ok && (t == 'T' || t == 't') && d.number(2, hour) && d.literal(':') && d.number(2, minute) &&
       d.literal(':') && d.number(2, second);
  if (ok && d.literal('.')) ok = d.fraction(nanos);
  day.month = static_cast<unsigned>(month);
  day.day = static_cast<unsigned>(dom);
  if (!ok || !is_real(day) || hour > 23 || minute > 59 || second > 59)
    return Value::fail(EvalError::bad_conversion);
  std::int64_t offset = 0;
  if (!d.literal('Z') && !d.literal('z')) {
    const char sign = d.take();
    std::int64_t hours = 0;
    std::int64_t minutes = 0;
    if ((sign != '+' && sign != '-') || !d.number(2, hours) || !d.literal(':') ||
        !d.number(2, minutes) || hours > 23 || minutes > 59)
      return Value::fail(EvalError::bad_conversion);
    offset = (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
  }
  if (!d.done()) return Value::fail(EvalError::bad_conversion);
  return checked(days_from(day) * day_seconds + hour * 3600 + minute * 60 + second - offset * 60,
                 nanos);
}

Value timestamp_from_seconds(std::int64_t seconds) noexcept {
  return checked(seconds, 0);
}

Value parse_duration(std::string_view text) noexcept {
  if (text.empty()) return Value::fail(EvalError::bad_conversion);
  bool negative = false;
  if (text.front() == '-' || text.front() == '+') {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  if (text == "0") return Value::of_duration(0);
  if (text.empty()) return Value::fail(EvalError::bad_conversion);
  std::int64_t total = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    std::int64_t whole = 0;
    std::int64_t fraction = 0;
    std::int64_t scale = 1;
    bool any = false;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
      any = true;
      if (__builtin_mul_overflow(whole, 10, &whole) ||
          __builtin_add_overflow(whole, text[at] - '0', &whole))
        return Value::fail(EvalError::range);
    }
    if (at < text.size() && text[at] == '.') {
      for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
        any = true;
        if (scale >= 1'000'000'000'000) continue;
        fraction = fraction * 10 + (text[at] - '0');
        scale *= 10;
      }
    }
    if (!any) return Value::fail(EvalError::bad_conversion);
    static constexpr std::array<std::pair<std::string_view, std::int64_t>, 6> units = {{
        {"ns", 1},
        {"us", 1000},
        {"ms", 1'000'000},
        {"s", second_nanos},
        {"m", 60 * second_nanos},
        {"h", 3600 * second_nanos},
    }};
    std::int64_t unit = 0;
    for (const auto& [name, nanos] : units) {
      if (!text.substr(at).starts_with(name)) continue;
      unit = nanos;
      at += name.size();
      break;
    }
    if (unit == 0) return Value::fail(EvalError::bad_conversion);
    std::int64_t part = 0;
    const auto rest = static_cast<std::int64_t>(std::floor(
        static_cast<double>(fraction) / static_cast<double>(scale) * static_cast<double>(unit)));
    if (__builtin_mul_overflow(whole, unit, &part) || __builtin_add_overflow(part, rest, &part) ||
        __builtin_add_overflow(total, part, &total))
      return Value::fail(EvalError::range);
  }
  return Value::of_duration(negative ? -total : total);
}

std::size_t format_time(const Value& time, char* buffer) noexcept {
  char* out = buffer;
  std::int64_t nanos = time.size;
  if (time.is(ValueType::timestamp)) {
    const auto [days, rest] = floor_divide(time.integer, day_seconds);
    const Day d = day_from(days);
    out = fmt::format_to(out, "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", d.year, d.month, d.day,
                         rest / 3600, rest / 60 % 60, rest % 60);
  } else {
    const std::int64_t seconds = time.integer / second_nanos;
    nanos = std::abs(time.integer % second_nanos);
    if (time.integer < 0) *out++ = '-';
    out = fmt::format_to(out, "{}", std::abs(seconds));
  }
  if (nanos != 0) {
    out = fmt::format_to(out, ".{:09}", nanos);
    while (out[-1] == '0') --out;
  }
  *out++ = time.is(ValueType::timestamp) ? 'Z' : 's';
  return static_cast<std::size_t>(out - buffer);
}

std::string format_time(const Value& time) {
  char buffer[48];
  return {buffer, format_time(time, buffer)};
}

Value add_duration(const Value& timestamp, std::int64_t nanos, bool subtract) noexcept {
  const auto [whole, rest] = floor_divide(nanos, second_nanos);
  std::int64_t seconds = subtract ? timestamp.integer - whole : timestamp.integer + whole;
  std::int64_t left = static_cast<std::int64_t>(timestamp.size) + (subtract ? -rest : rest);
  if (left < 0) {
    left += second_nanos;
    --seconds;
  } else if (left >= second_nanos) {
    left -= second_nanos;
    ++seconds;
  }
  return checked(seconds, left);
}

Value difference(const Value& later, const Value& earlier) noexcept {
  std::int64_t nanos = 0;
  const std::int64_t rest =
      static_cast<std::int64_t>(later.size) - static_cast<std::int64_t>(earlier.size);
  if (__builtin_mul_overflow(later.integer - earlier.integer, second_nanos, &nanos) ||
      __builtin_add_overflow(nanos, rest, &nanos))
    return Value::fail(EvalError::range);
  return Value::of_duration(nanos);
}

Value calendar_field(Function function, const Value& time, std::string_view zone) noexcept {
  if (time.is(ValueType::duration)) {
    if (!zone.empty()) return Value::fail(EvalError::no_such_overload);
    return duration_field(function, time.integer);
  }
  if (!time.is(ValueType::timestamp)) return Value::fail(EvalError::no_such_overload);
  std::int64_t minutes = 0;
  if (!offset_minutes(zone, minutes)) return Value::fail(EvalError::bad_conversion);
  const auto [days, rest] = floor_divide(time.integer + minutes * 60, day_seconds);
  const Day d = day_from(days);
  switch (function) {
    case Function::get_full_year:
      return Value::of(d.year);
    case Function::get_month:
      return Value::of(static_cast<std::int64_t>(d.month) - 1);
    case Function::get_date:
      return Value::of(static_cast<std::int64_t>(d.day));
    case Function::get_day_of_month:
      return Value::of(static_cast<std::int64_t>(d.day) - 1);
    case Function::get_day_of_week:
      return Value::of(floor_divide(days + 4, 7).second);  // 1970-01-01 was a Thursday
    case Function::get_day_of_year:
      return Value::of(days - days_from({d.year, 1, 1}));
    case Function::get_hours:
      return Value::of(rest / 3600);
    case Function::get_minutes:
      return Value::of(rest / 60 % 60);
    case Function::get_seconds:
      return Value::of(rest % 60);
    case Function::get_milliseconds:
      return Value::of(static_cast<std::int64_t>(time.size / 1'000'000));
    default:
      return Value::fail(EvalError::no_such_overload);
  }
}

bool is_date(std::string_view text) noexcept {
  Digits d(text);
  Day day{};
  std::int64_t month = 0;
  std::int64_t dom = 0;
  if (!d.number(4, day.year) || !d.literal('-') || !d.number(2, month) || !d.literal('-') ||
      !d.number(2, dom) || !d.done())
    return false;
  day.month = static_cast<unsigned>(month);
  day.day = static_cast<unsigned>(dom);
  return is_real(day);
}

}  // namespace careline::policy
