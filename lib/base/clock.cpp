#include "base/clock.h"

#include <fmt/format.h>

#include <ctime>

namespace careline {
namespace {

constexpr std::int64_t ns_per_second = 1'000'000'000;

std::int64_t read_clock(clockid_t id) {
  timespec t{};
  clock_gettime(id, &t);
  return static_cast<std::int64_t>(t.tv_sec) * ns_per_second + t.tv_nsec;
}

}  // namespace

std::int64_t SystemClock::utc_ns() const {
  return read_clock(CLOCK_REALTIME);
}
std::int64_t SystemClock::monotonic_ns() const {
  return read_clock(CLOCK_BOOTTIME);
}

std::string format_utc(std::int64_t utc_ns) {
  std::int64_t seconds = utc_ns / ns_per_second;
  std::int64_t rest = utc_ns % ns_per_second;
  if (rest < 0) {
    rest += ns_per_second;
    seconds -= 1;
  }
  const auto when = static_cast<std::time_t>(seconds);
  std::tm t{};
  gmtime_r(&when, &t);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:09}Z", t.tm_year + 1900, t.tm_mon + 1,
                     t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, rest);
}

}  // namespace careline
