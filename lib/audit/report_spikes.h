// Days on which an intent came more often than its own past and the weekday explain.
//
// A Farrington-like rule: expected count from the other complete days, scaled by the weekday's
// share (of all other intents, corrected for this intent by gamma-Poisson shrinkage); dispersion
// from the median of the Pearson residuals, at least Poisson; the upper tail of the resulting
// negative binomial, Bonferroni over all tests. Flagged days leave the baseline and the rule runs
// again.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace careline::audit {

struct Calendar {
  std::int64_t first_day = 0;  // number of the first day since 1970, local
  std::vector<bool> complete;  // days that lie within the range with all their hours
  std::size_t days() const noexcept { return complete.size(); }
  // 0 is Monday.
  std::size_t weekday(std::size_t day) const noexcept;
};

struct SpikeRule {
  static constexpr double family_alpha = 0.01;  // chance of one false flag in the whole report
  static constexpr double least_ratio = 1.5;
  static constexpr std::uint32_t least_count = 5;
  static constexpr std::size_t least_baseline_days = 13;
  static constexpr double shrinkage = 20;  // pseudo-count of the weekday's factor
};

struct Spike {
  std::size_t row = 0;  // of the counts
  std::size_t day = 0;
  std::uint32_t count = 0;
  double expected = 0;
  double overdispersion = 0;  // kappa: variance = mean + kappa mean^2
  std::uint64_t limit = 0;    // the count from which the rule speaks is one more than this
  double probability = 1;     // of at least so many
};

struct Spikes {
  std::vector<Spike> found;                   // by day, then row
  std::vector<std::vector<double>> expected;  // like the counts; 0 without a baseline
  std::size_t tests = 0;
  bool enough_days = false;
};

// counts[row][day]
Spikes find_spikes(const std::vector<std::vector<std::uint32_t>>& counts, const Calendar& calendar);

}  // namespace careline::audit
