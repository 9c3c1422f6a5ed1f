// Timestamps and durations: RFC 3339 and "1h30m" text, calendar fields, arithmetic with ranges.
// Timestamps run from year 1 to 9999; durations are 64-bit nanoseconds (about 292 years).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "policy/ast.h"
#include "policy/value.h"

namespace careline::policy {

Value parse_timestamp(std::string_view text) noexcept;
Value timestamp_from_seconds(std::int64_t seconds) noexcept;
Value parse_duration(std::string_view text) noexcept;
// Text of a timestamp or duration; without allocation into a buffer of 48 bytes, or as a string.
std::size_t format_time(const Value& time, char* buffer) noexcept;
std::string format_time(const Value& time);

Value add_duration(const Value& timestamp, std::int64_t nanos, bool subtract) noexcept;
Value difference(const Value& later, const Value& earlier) noexcept;

// getHours() and the like of a timestamp at an offset ("+05:30", "-08:00", "UTC"), or of a
// duration.
Value calendar_field(Function function, const Value& time, std::string_view zone) noexcept;

// YYYY-MM-DD of a real day.
bool is_date(std::string_view text) noexcept;

}  // namespace careline::policy
