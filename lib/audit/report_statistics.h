// The statistics of reports: intervals, the tail of overdispersed counts, queueing. Pure functions;
// formulas and sources are in docs/reports.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace careline::audit::statistics {

struct Interval {
  double value = 0;
  double low = 0;
  double high = 0;
};

// k of n, n > 0, with Wilson's score interval, 95 %.
Interval wilson(std::uint64_t k, std::uint64_t n);

// Mean with Student's t interval, 95 %; a point when n is 1. n > 0.
Interval mean(double sum, double sum_of_squares, std::uint64_t n);

// Quantile of sorted values (linear between ranks) with the interval of the binomial order
// statistics, 95 %. Not empty.
Interval quantile(std::span<const float> sorted, double p);

// P(X >= count) for counts with the given mean and variance: Poisson when the variance is not
// larger than the mean, else negative binomial.
double upper_tail(std::uint64_t count, double mean, double variance);

// Smallest count whose upper tail beyond it is at most `alpha`.
std::uint64_t upper_limit(double mean, double variance, double alpha);

// Erlang C: the chance that a caller waits, with `agents` for `load` erlangs; 1 when the agents
// are too few for the load.
double erlang_c(double load, std::uint32_t agents);

struct Target {
  double share = 0.8;           // of contacts that are answered within
  double answer_seconds = 20;   // this time
  double max_occupancy = 0.85;  // share of their time that agents are at work
};
struct Staffing {
  std::uint32_t agents = 0;
  double service_level = 1;  // reached with these agents
  double occupancy = 0;
};
// Fewest agents that meet the target for `arrivals` in an interval of `interval_seconds`.
Staffing staff(double arrivals, double handle_seconds, double interval_seconds,
               const Target& target);

}  // namespace careline::audit::statistics
