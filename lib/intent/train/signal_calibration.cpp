#include "intent/train/signal_calibration.h"

#include <algorithm>
#include <cmath>

#include "intent/learned_signals.h"
#include "intent/train/rows.h"

namespace careline::intent {
namespace {

constexpr std::size_t min_right = 10;  // alarms that must be right before a threshold counts
constexpr int max_steps = 50;
constexpr float never = 2.0F;

bool is_danger(Signal s) {
  return s == Signal::emergency_medical || s == Signal::self_harm || s == Signal::harm_to_others ||
         s == Signal::abuse || s == Signal::medication_safety;
}

struct Scored {
  double score = 0;
  bool is_present = false;
  bool is_outside = false;  // the message is out of scope
};

// Newton's method on the two numbers; the loss is convex.
void fit_logistic(const std::vector<Scored>& points, SignalColumn& column) {
  double present = 0;
  for (const Scored& p : points) present += p.is_present ? 1 : 0;
  const double absent = static_cast<double>(points.size()) - present;
  const double high = (present + 1) / (present + 2);
  const double low = 1 / (absent + 2);
  double slope = 1;
  double offset = std::log((present + 1) / (absent + 1));
  for (int step = 0; step < max_steps; ++step) {
    double g_slope = 0;
    double g_offset = 0;
    double h_ss = 1e-9;
    double h_so = 0;
    double h_oo = 1e-9;
    for (const Scored& p : points) {
      const double q = 1 / (1 + std::exp(-(slope * p.score + offset)));
      const double error = q - (p.is_present ? high : low);
      const double weight = q * (1 - q);
      g_slope += error * p.score;
      g_offset += error;
      h_ss += weight * p.score * p.score;
      h_so += weight * p.score;
      h_oo += weight;
    }
    const double determinant = h_ss * h_oo - h_so * h_so;
    if (!(std::fabs(determinant) > 1e-12)) break;
    const double d_slope = std::clamp((h_oo * g_slope - h_so * g_offset) / determinant, -2.0, 2.0);
    const double d_offset = std::clamp((h_ss * g_offset - h_so * g_slope) / determinant, -2.0, 2.0);
    slope -= d_slope;
    offset -= d_offset;
    if (std::fabs(d_slope) + std::fabs(d_offset) < 1e-6) break;
  }
  // A column that knows nothing, or the wrong way round, must not speak.
  column.slope = static_cast<float>(std::clamp(slope, 0.0, 50.0));
  column.offset = static_cast<float>(std::clamp(offset, -50.0, 50.0));
}

// Lowest probability from which alarms are right often enough and, out of scope, rare enough.
float threshold_for(const SignalColumn& column, std::vector<Scored> points, double precision,
                    double false_alarms) {
  std::sort(points.begin(), points.end(),
            [](const Scored& a, const Scored& b) { return a.score > b.score; });
  std::size_t outside = 0;
  for (const Scored& p : points) outside += p.is_outside ? 1 : 0;
  const double allowed = std::max(1.0, false_alarms * static_cast<double>(outside));
  std::size_t right = 0;
  std::size_t wrong_outside = 0;
  float threshold = never;
  for (std::size_t i = 0; i < points.size(); ++i) {
    right += points[i].is_present ? 1 : 0;
    wrong_outside += points[i].is_outside && !points[i].is_present ? 1 : 0;
    if (static_cast<double>(wrong_outside) > allowed) break;
    const double reached = static_cast<double>(right) / static_cast<double>(i + 1);
    if (right >= min_right && reached >= precision) {
      threshold = signal_probability(column, static_cast<float>(points[i].score));
    }
  }
  return std::max(threshold, 0.05F);
}

}  // namespace

std::vector<SignalColumn> calibrate_signals(const std::vector<Signal>& signals,
                                            const std::vector<Unseen>& unseen,
                                            const SignalLimits& limits) {
  std::vector<SignalColumn> out;
  for (std::size_t c = 0; c < signals.size(); ++c) {
    std::vector<Scored> points;
    for (const Unseen& u : unseen) {
      if (u.signals == nullptr || u.scores.parts() == 0) continue;
      const bool is_present =
          std::find(u.signals->begin(), u.signals->end(), signals[c]) != u.signals->end();
      points.push_back(
          {static_cast<double>(signal_score(u.scores, c)), is_present,
           u.label != no_label && static_cast<std::int32_t>(u.label) == limits.out_of_scope});
    }
    SignalColumn& column = out.emplace_back();
    column.signal = signals[c];
    column.threshold = never;
    if (points.empty()) continue;
    fit_logistic(points, column);
    column.threshold =
        is_danger(signals[c])
            ? threshold_for(column, std::move(points), limits.danger, limits.false_alarms)
            : threshold_for(column, std::move(points), limits.service, 1);
  }
  return out;
}

}  // namespace careline::intent
