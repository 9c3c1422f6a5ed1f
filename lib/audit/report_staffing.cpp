#include "audit/report_staffing.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace careline::audit {
namespace {

constexpr std::uint64_t enough_handled = 30;
constexpr std::int64_t half_hour_ns = hour_ns / 2;

// Monday to Friday share one profile within the day; Saturday and Sunday have their own.
std::size_t profile_of(std::size_t weekday) {
  return weekday < 5 ? 0 : weekday - 4;
}

struct QueueCounts {
  std::vector<std::array<std::uint32_t, half_hours>> days;
  double handle_sum = 0;
  std::uint64_t handle_n = 0;
};

double dispersion_of(const QueueCounts& q, const Calendar& calendar,
                     const std::array<double, 7>& mean, const std::array<std::uint32_t, 7>& seen) {
  double sum = 0;
  std::int64_t free = 0;
  for (std::size_t d = 0; d < calendar.days(); ++d) {
    const std::size_t w = calendar.weekday(d);
    if (!calendar.complete[d] || mean[w] <= 0) continue;
    double volume = 0;
    for (const std::uint32_t n : q.days[d]) volume += n;
    sum += (volume - mean[w]) * (volume - mean[w]) / mean[w];
    ++free;
  }
  for (std::size_t w = 0; w < 7; ++w) free -= seen[w] > 0 && mean[w] > 0 ? 1 : 0;
  return free > 0 ? std::max(1.0, sum / static_cast<double>(free)) : 1.0;
}

QueueForecast forecast_of(const std::string& name, const QueueCounts& q, const Calendar& calendar,
                          const StaffingAssumptions& given) {
  QueueForecast out;
  out.queue = name;
  out.handle_n = q.handle_n >= enough_handled ? q.handle_n : 0;
  out.handle_seconds = out.handle_n > 0
                           ? std::max(1.0, q.handle_sum / static_cast<double>(q.handle_n))
                           : given.handle_seconds;
  std::array<double, 7> mean{};
  std::array<std::array<double, half_hours>, 3> profile{};
  std::array<double, 3> profile_sum{};
  for (std::size_t d = 0; d < calendar.days(); ++d) {
    const std::size_t w = calendar.weekday(d);
    for (std::size_t h = 0; h < half_hours; ++h) {
      const double n = q.days[d][h];
      out.arrivals_seen += q.days[d][h];
      if (!calendar.complete[d]) continue;
      mean[w] += n;
      profile[profile_of(w)][h] += n;
      profile_sum[profile_of(w)] += n;
    }
    if (calendar.complete[d]) ++out.days_seen[w];
  }
  for (std::size_t w = 0; w < 7; ++w) {
    if (out.days_seen[w] > 0) mean[w] /= out.days_seen[w];
  }
  out.dispersion = dispersion_of(q, calendar, mean, out.days_seen);
  for (std::size_t w = 0; w < 7; ++w) {
    const std::size_t p = profile_of(w);
    if (mean[w] <= 0 || profile_sum[p] <= 0) continue;
    // One-sided 95 % limit of a new day's volume: its own spread and that of the mean.
    const double busy =
        mean[w] + 1.645 * std::sqrt(out.dispersion * mean[w] * (1 + 1.0 / out.days_seen[w]));
    for (std::size_t h = 0; h < half_hours; ++h) {
      QueueForecast::Cell& cell = out.week[w][h];
      const double share = profile[p][h] / profile_sum[p];
      cell.arrivals = mean[w] * share;
      cell.mean =
          statistics::staff(cell.arrivals, out.handle_seconds, half_hour_seconds, given.target);
      cell.busy_agents =
          statistics::staff(busy * share, out.handle_seconds, half_hour_seconds, given.target)
              .agents;
    }
  }
  return out;
}

}  // namespace

std::vector<QueueForecast> forecast(const Collected& log, const Calendar& calendar,
                                    const StaffingAssumptions& given) {
  std::map<std::uint16_t, QueueCounts> queues;
  const auto counts_of = [&](std::uint16_t queue) -> QueueCounts& {
    QueueCounts& q = queues[queue];
    if (q.days.empty()) q.days.resize(calendar.days());
    return q;
  };
  for (const Contact& c : log.contacts) {
    if (c.queued_ns == 0 || c.queue == 0) continue;
    const std::int64_t local = c.queued_ns + given.utc_offset_ns - calendar.first_day * day_ns;
    if (local < 0) continue;
    const auto day = static_cast<std::size_t>(local / day_ns);
    if (day >= calendar.days()) continue;
    ++counts_of(c.queue).days[day][static_cast<std::size_t>(local % day_ns / half_hour_ns)];
  }
  for (const OutcomeRow& o : log.outcomes) {
    if (std::isnan(o.handle_seconds)) continue;
    std::uint16_t queue = o.queue;
    if (queue == 0) {
      const DecisionRow* decision = log.decision_of(o);
      if (decision != nullptr) queue = log.contacts[decision->contact].queue;
    }
    const auto found = queues.find(queue);
    if (queue == 0 || found == queues.end()) continue;
    found->second.handle_sum += static_cast<double>(o.handle_seconds);
    ++found->second.handle_n;
  }
  std::vector<QueueForecast> out;
  for (const auto& [queue, counts] : queues) {
    out.push_back(forecast_of(log.labels[queue], counts, calendar, given));
  }
  std::stable_sort(out.begin(), out.end(), [](const QueueForecast& a, const QueueForecast& b) {
    return a.arrivals_seen > b.arrivals_seen;
  });
  return out;
}

}  // namespace careline::audit
