#include "audit/report_spikes.h"

#include <algorithm>
#include <cmath>

#include "audit/report_statistics.h"

namespace careline::audit {
namespace {

using Counts = std::vector<std::vector<std::uint32_t>>;

// Expected count of one row on one day, from the days of its baseline.
class Baseline {
 public:
  Baseline(const std::vector<std::uint32_t>& row, const std::vector<std::uint64_t>& totals,
           const std::vector<bool>& used, const Calendar& calendar)
      : row_(row), totals_(totals), used_(used), calendar_(calendar) {
    for (std::size_t d = 0; d < row.size(); ++d) {
      if (used[d]) add(d, 1);
    }
  }

  std::size_t days_without(std::size_t day) const { return days_ - (used_[day] ? 1 : 0); }

  struct Value {
    double mean = 0;
    double weight = 0;  // the day's exposure over that of the baseline
  };
  Value expect(std::size_t day) {
    if (used_[day]) add(day, -1);
    const Value out = value(calendar_.weekday(day));
    if (used_[day]) add(day, 1);
    return out;
  }
  std::vector<Value> expect_all() {
    std::vector<Value> out(row_.size());
    for (std::size_t d = 0; d < out.size(); ++d) out[d] = expect(d);
    return out;
  }

 private:
  void add(std::size_t d, int sign) {
    const std::size_t w = calendar_.weekday(d);
    own_[w] += sign * static_cast<double>(row_[d]);
    others_[w] += sign * static_cast<double>(totals_[d] - row_[d]);
    number_[w] += sign;
    days_ = static_cast<std::size_t>(static_cast<std::int64_t>(days_) + sign);
  }

  // How busy a weekday is: volume of all other intents, 1 on average.
  double share(std::size_t w) const {
    double all = 0;
    for (const double o : others_) all += o;
    const double mean = days_ == 0 ? 0 : all / static_cast<double>(days_);
    if (number_[w] == 0 || mean <= 0) return 1;
    return std::max(0.01, others_[w] / number_[w] / mean);
  }

  Value value(std::size_t day_of_week) const {
    double total = 0;
    double exposure = 0;
    for (std::size_t w = 0; w < 7; ++w) {
      total += own_[w];
      exposure += share(w) * number_[w];
    }
    if (exposure <= 0) return {};
    const double rate = total / exposure;
    const double here = share(day_of_week);
    const double prior = rate * here * number_[day_of_week];
    const double factor =
        (std::max(0.0, own_[day_of_week]) + SpikeRule::shrinkage) / (prior + SpikeRule::shrinkage);
    return {rate * here * factor, here / exposure};
  }

  const std::vector<std::uint32_t>& row_;
  const std::vector<std::uint64_t>& totals_;
  const std::vector<bool>& used_;
  const Calendar& calendar_;
  std::array<double, 7> own_{}, others_{}, number_{};
  std::size_t days_ = 0;
};

struct Day {
  double count = 0;
  double mean = 0;
};

// The kappa of variance = mean + kappa mean^2 for which half of the days lie within 0.6745 standard
// deviations; 0, Poisson, when they lie closer. A median, so that spikes do not hide themselves.
double overdispersion_of(const std::vector<Day>& days) {
  if (days.size() < 5) return 0;
  const auto median_for = [&](double kappa) {
    std::vector<double> residuals;
    residuals.reserve(days.size());
    for (const Day& d : days) {
      residuals.push_back(std::abs(d.count - d.mean) / std::sqrt(d.mean + kappa * d.mean * d.mean));
    }
    const auto middle = residuals.begin() + static_cast<std::ptrdiff_t>(residuals.size() / 2);
    std::nth_element(residuals.begin(), middle, residuals.end());
    return *middle;
  };
  constexpr double quartile = 0.6745;
  double low = 0;
  double high = 4;
  if (median_for(low) <= quartile) return 0;
  for (int i = 0; i < 30; ++i) {
    const double middle = (low + high) / 2;
    (median_for(middle) > quartile ? low : high) = middle;
  }
  return high;
}

constexpr double least_mean = 3;

// The days of the baseline on which at least so much was expected.
std::vector<Day> days_of(const std::vector<std::uint32_t>& row,
                         const std::vector<Baseline::Value>& expected,
                         const std::vector<bool>& used, double least) {
  std::vector<Day> out;
  for (std::size_t d = 0; d < row.size(); ++d) {
    if (used[d] && expected[d].mean >= least) {
      out.push_back({static_cast<double>(row[d]), expected[d].mean});
    }
  }
  return out;
}

// The spread that all rows together show: one row of a month knows its own only roughly.
double pooled_overdispersion(const Counts& counts, const std::vector<std::uint64_t>& totals,
                             const Calendar& calendar) {
  std::vector<Day> all;
  for (const auto& row : counts) {
    Baseline baseline(row, totals, calendar.complete, calendar);
    const std::vector<Day> seen =
        days_of(row, baseline.expect_all(), calendar.complete, least_mean);
    all.insert(all.end(), seen.begin(), seen.end());
  }
  return overdispersion_of(all);
}

}  // namespace

std::size_t Calendar::weekday(std::size_t day) const noexcept {
  // 1970-01-01 was a Thursday.
  const std::int64_t n = (first_day + static_cast<std::int64_t>(day) + 3) % 7;
  return static_cast<std::size_t>(n < 0 ? n + 7 : n);
}

Spikes find_spikes(const Counts& counts, const Calendar& calendar) {
  Spikes out;
  const std::size_t days = calendar.days();
  std::vector<std::uint64_t> totals(days);
  for (const auto& row : counts) {
    for (std::size_t d = 0; d < days; ++d) totals[d] += row[d];
  }
  const auto complete = static_cast<std::size_t>(
      std::count(calendar.complete.begin(), calendar.complete.end(), true));
  out.enough_days = complete >= SpikeRule::least_baseline_days + 1;
  out.tests = counts.size() * days;
  out.expected.assign(counts.size(), std::vector<double>(days));
  if (!out.enough_days) return out;
  const double alpha =
      SpikeRule::family_alpha / static_cast<double>(std::max<std::size_t>(1, out.tests));

  const double pooled = pooled_overdispersion(counts, totals, calendar);
  for (std::size_t r = 0; r < counts.size(); ++r) {
    std::vector<bool> used = calendar.complete;
    std::vector<Spike> found;
    for (;;) {
      Baseline baseline(counts[r], totals, used, calendar);
      const std::vector<Baseline::Value> expected = baseline.expect_all();
      // A rare row says nothing of its own spread.
      const std::vector<Day> seen = days_of(counts[r], expected, used, least_mean);
      const double kappa =
          seen.size() * 2 < days ? pooled : std::max(pooled, overdispersion_of(seen));
      std::vector<Spike> now;
      for (std::size_t d = 0; d < days; ++d) {
        out.expected[r][d] = expected[d].mean;
        if (baseline.days_without(d) < SpikeRule::least_baseline_days) continue;
        // Half a message where the baseline has none, so that a new intent can be judged at all.
        const double mean = std::max(expected[d].mean, 0.5);
        const double variance = (mean + kappa * mean * mean) * (1 + expected[d].weight);
        const std::uint32_t count = counts[r][d];
        if (count < SpikeRule::least_count || count < SpikeRule::least_ratio * mean) continue;
        const double p = statistics::upper_tail(count, mean, variance);
        if (p >= alpha) continue;
        now.push_back({r, d, count, expected[d].mean, kappa,
                       statistics::upper_limit(mean, variance, alpha), p});
      }
      const bool more = now.size() > found.size();
      found = std::move(now);
      if (!more) break;
      for (const Spike& s : found) used[s.day] = false;
      const auto left = static_cast<std::size_t>(std::count(used.begin(), used.end(), true));
      if (left < SpikeRule::least_baseline_days) break;
    }
    out.found.insert(out.found.end(), found.begin(), found.end());
  }
  std::stable_sort(out.found.begin(), out.found.end(),
                   [](const Spike& a, const Spike& b) { return a.day < b.day; });
  return out;
}

}  // namespace careline::audit
