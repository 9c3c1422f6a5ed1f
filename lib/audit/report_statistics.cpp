#include "audit/report_statistics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace careline::audit::statistics {
namespace {

constexpr double z95 = 1.959963984540054;

// Two-sided 95 % quantiles of Student's t; beyond the table the Cornish-Fisher expansion is
// exact to three digits.
double t95(std::uint64_t df) {
  constexpr std::array<double, 10> table = {12.7062, 4.3027, 3.1824, 2.7764, 2.5706,
                                            2.4469,  2.3646, 2.3060, 2.2622, 2.2281};
  if (df <= table.size()) return table[df - 1];
  const auto d = static_cast<double>(df);
  const double z = z95;
  return z + (z * z * z + z) / (4 * d) +
         (5 * std::pow(z, 5) + 16 * z * z * z + 3 * z) / (96 * d * d);
}

// Series for a Poisson or negative binomial distribution, summed from the term at `count` up.
double tail_sum(double log_first, std::uint64_t count, double mean, double size) {
  double term = std::exp(log_first);
  double sum = 0;
  for (std::uint64_t k = count; k < count + 100000; ++k) {
    sum += term;
    const auto n = static_cast<double>(k);
    term *= size > 0 ? (n + size) / (n + 1) * mean / (mean + size) : mean / (n + 1);
    if (term < sum * 1e-12 && n > mean) break;
  }
  return std::min(1.0, sum);
}

double log_mass(double count, double mean, double size) {
  if (size <= 0) return count * std::log(mean) - mean - std::lgamma(count + 1);
  return std::lgamma(count + size) - std::lgamma(size) - std::lgamma(count + 1) +
         size * std::log(size / (size + mean)) + count * std::log(mean / (size + mean));
}

}  // namespace

Interval wilson(std::uint64_t k, std::uint64_t n) {
  const auto size = static_cast<double>(n);
  const double p = static_cast<double>(k) / size;
  const double z2 = z95 * z95;
  const double centre = (p + z2 / (2 * size)) / (1 + z2 / size);
  const double half =
      z95 / (1 + z2 / size) * std::sqrt(p * (1 - p) / size + z2 / (4 * size * size));
  return {p, k == 0 ? 0 : std::max(0.0, centre - half), k == n ? 1 : std::min(1.0, centre + half)};
}

Interval mean(double sum, double sum_of_squares, std::uint64_t n) {
  const auto size = static_cast<double>(n);
  const double m = sum / size;
  if (n < 2) return {m, m, m};
  const double variance = std::max(0.0, (sum_of_squares - sum * m) / (size - 1));
  const double half = t95(n - 1) * std::sqrt(variance / size);
  return {m, m - half, m + half};
}

Interval quantile(std::span<const float> sorted, double p) {
  const auto n = static_cast<double>(sorted.size());
  const auto at = [&](double rank) {  // rank from 0
    const double r = std::clamp(rank, 0.0, n - 1);
    const auto below = static_cast<std::size_t>(r);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double part = r - std::floor(r);
    return static_cast<double>(sorted[below]) * (1 - part) +
           static_cast<double>(sorted[above]) * part;
  };
  const double half = z95 * std::sqrt(n * p * (1 - p));
  return {at(p * (n - 1)), at(std::floor(n * p - half)), at(std::ceil(n * p + half))};
}

double upper_tail(std::uint64_t count, double mean, double variance) {
  if (count == 0) return 1;
  if (mean <= 0) return 0;
  const double size = variance > mean * (1 + 1e-9) ? mean * mean / (variance - mean) : 0;
  // Below the mean the sum from above converges slowly; the complement does not.
  if (static_cast<double>(count) <= mean) {
    double below = 0;
    for (std::uint64_t k = 0; k < count; ++k) {
      below += std::exp(log_mass(static_cast<double>(k), mean, size));
    }
    return std::max(0.0, 1 - below);
  }
  return tail_sum(log_mass(static_cast<double>(count), mean, size), count, mean, size);
}

std::uint64_t upper_limit(double mean, double variance, double alpha) {
  if (mean <= 0) return 0;
  // Doubling, then halving: the tail falls with the count.
  std::uint64_t high = static_cast<std::uint64_t>(mean) + 1;
  while (upper_tail(high + 1, mean, variance) > alpha) high *= 2;
  std::uint64_t low = 0;
  while (low < high) {
    const std::uint64_t middle = low + (high - low) / 2;
    if (upper_tail(middle + 1, mean, variance) > alpha) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

double erlang_c(double load, std::uint32_t agents) {
  if (load <= 0) return 0;
  if (static_cast<double>(agents) <= load) return 1;
  double b = 1;  // Erlang B, by its recursion in the number of agents
  for (std::uint32_t n = 1; n <= agents; ++n) {
    b = load * b / (static_cast<double>(n) + load * b);
  }
  const double occupancy = load / static_cast<double>(agents);
  return b / (1 - occupancy * (1 - b));
}

Staffing staff(double arrivals, double handle_seconds, double interval_seconds,
               const Target& target) {
  Staffing out;
  const double load = arrivals * handle_seconds / interval_seconds;
  if (load <= 0) return out;
  out.agents = static_cast<std::uint32_t>(std::floor(load)) + 1;
  out.agents =
      std::max(out.agents, static_cast<std::uint32_t>(std::ceil(load / target.max_occupancy)));
  for (;; ++out.agents) {
    const auto n = static_cast<double>(out.agents);
    out.occupancy = load / n;
    out.service_level = 1 - erlang_c(load, out.agents) *
                                std::exp(-(n - load) * target.answer_seconds / handle_seconds);
    if (out.service_level >= target.share) return out;
  }
}

}  // namespace careline::audit::statistics
