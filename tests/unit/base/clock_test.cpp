#include "base/clock.h"

#include <catch2/catch.hpp>

#include <cstdint>
#include <limits>

namespace careline {

TEST_CASE("times print with nine digits and Z") {
  CHECK(format_utc(0) == "1970-01-01T00:00:00.000000000Z");
  CHECK(format_utc(1) == "1970-01-01T00:00:00.000000001Z");
  CHECK(format_utc(-1) == "1969-12-31T23:59:59.999999999Z");
  CHECK(format_utc(1'795'512'600'123'456'789) == "2026-11-24T09:30:00.123456789Z");
  CHECK(format_utc(951'782'400'000'000'000) == "2000-02-29T00:00:00.000000000Z");
  CHECK(format_utc(std::numeric_limits<std::int64_t>::max()) == "2262-04-11T23:47:16.854775807Z");
  CHECK(format_utc(std::numeric_limits<std::int64_t>::min()) == "1677-09-21T00:12:43.145224192Z");
}

TEST_CASE("a fixed clock moves only when told") {
  FixedClock clock(42);
  const Clock& seen = clock;
  CHECK(seen.utc_ns() == 42);
  CHECK(seen.monotonic_ns() == 42);
  clock.set(7);
  CHECK(seen.utc_ns() == 7);
}

TEST_CASE("the system clock is after this test was written and never goes back") {
  const SystemClock clock;
  CHECK(clock.utc_ns() > 1'700'000'000'000'000'000);
  std::int64_t last = clock.monotonic_ns();
  for (int i = 0; i < 1000; ++i) {
    const std::int64_t now = clock.monotonic_ns();
    REQUIRE(now >= last);
    last = now;
  }
}

}  // namespace careline
