// A clock of the host, called on whatever thread needs the time.
#pragma once

#include <careline/careline.h>

#include "base/clock.h"

namespace careline::capi {

class CallbackClock final : public Clock {
 public:
  CallbackClock(careline_clock_callback callback, void* user) : callback_(callback), user_(user) {}
  std::int64_t utc_ns() const override { return callback_(user_); }
  std::int64_t monotonic_ns() const override { return system_.monotonic_ns(); }

 private:
  careline_clock_callback callback_;
  void* user_;
  SystemClock system_;
};

}  // namespace careline::capi
