// Time comes from a Clock that the host may replace, so that tests and replays are exact.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace careline {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual std::int64_t utc_ns() const = 0;        // since 1970-01-01T00:00:00Z
  virtual std::int64_t monotonic_ns() const = 0;  // never goes back within a boot
};

class SystemClock final : public Clock {
 public:
  std::int64_t utc_ns() const override;
  std::int64_t monotonic_ns() const override;
};

// A clock that stands still until it is told otherwise.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(std::int64_t utc_ns) : now_(utc_ns) {}
  std::int64_t utc_ns() const override { return now_; }
  std::int64_t monotonic_ns() const override { return now_; }
  void set(std::int64_t utc_ns) { now_ = utc_ns; }

 private:
  std::int64_t now_;
};

// "2026-11-24T09:30:00.123456789Z"
std::string format_utc(std::int64_t utc_ns);

}  // namespace careline
