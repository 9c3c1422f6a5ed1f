// How many people a queue needs in each half hour of the week: mean arrivals of the observed weeks,
// Erlang C for the target, and the same for a busy day.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "audit/report_collect.h"
#include "audit/report_spikes.h"
#include "audit/report_statistics.h"

namespace careline::audit {

inline constexpr std::size_t half_hours = 48;
inline constexpr double half_hour_seconds = 1800;

struct QueueForecast {
  std::string queue;
  std::uint64_t arrivals_seen = 0;
  double handle_seconds = 0;
  std::uint64_t handle_n = 0;  // outcomes that it is the mean of; 0: the given one
  double dispersion = 1;       // of the daily volumes
  struct Cell {
    double arrivals = 0;
    statistics::Staffing mean;
    std::uint32_t busy_agents = 0;  // for the 95 % upper limit of the day's volume
  };
  std::array<std::array<Cell, half_hours>, 7> week{};  // Monday first
  std::array<std::uint32_t, 7> days_seen{};
};

struct StaffingAssumptions {
  statistics::Target target;
  double handle_seconds = 360;  // where outcomes say too little
  double shrinkage = 0.3;       // share of paid time away from the queue
  std::int64_t utc_offset_ns = 0;
};

// By arrivals, descending. Days of `calendar` that are not complete are left out.
std::vector<QueueForecast> forecast(const Collected& log, const Calendar& calendar,
                                    const StaffingAssumptions& assumptions);

}  // namespace careline::audit
