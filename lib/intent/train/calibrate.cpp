#include "intent/train/calibrate.h"

#include <algorithm>
#include <cmath>

#include "intent/ensemble.h"

namespace careline::intent {
namespace {

constexpr float floor_probability = 1e-6F;
constexpr float shipped_margin = 0.05F;

double loss(const std::vector<Unseen>& unseen, const Calibration& c, std::vector<float>& scratch) {
  double sum = 0;
  for (const Unseen& u : unseen) {
    scratch.resize(u.linear.size());
    join(c, u.fasttext, u.linear, scratch);
    sum -= std::log(static_cast<double>(std::max(scratch[u.label], floor_probability)));
  }
  return sum / static_cast<double>(std::max<std::size_t>(1, unseen.size()));
}

// Coordinate search on a logarithmic grid that narrows: the loss is smooth and has one valley.
void fit_weights(const std::vector<Unseen>& unseen, Calibration& c) {
  std::vector<float> scratch;
  c.fasttext_weight = 0.5F;
  c.linear_weight = 4.0F;
  double best = loss(unseen, c, scratch);
  for (float step = 2.0F; step > 1.02F; step = std::sqrt(step)) {
    for (int round = 0; round < 6; ++round) {
      bool better = false;
      for (float Calibration::*weight :
           {&Calibration::fasttext_weight, &Calibration::linear_weight}) {
        for (const float factor : {step, 1 / step}) {
          Calibration trial = c;
          trial.*weight = std::clamp(trial.*weight * factor, 1e-3F, 500.0F);
          const double value = loss(unseen, trial, scratch);
          if (value + 1e-9 < best) {
            best = value;
            c = trial;
            better = true;
          }
        }
      }
      if (!better) break;
    }
  }
}

struct Point {
  float confidence;
  bool right;
};

// Lowest confidence from which the accuracy of everything above stays at the target.
float threshold_for(std::vector<Point> points, double target) {
  std::sort(points.begin(), points.end(),
            [](const Point& a, const Point& b) { return a.confidence > b.confidence; });
  std::size_t right = 0;
  float threshold = 0.99F;
  for (std::size_t i = 0; i < points.size(); ++i) {
    right += points[i].right ? 1 : 0;
    const double accuracy = static_cast<double>(right) / static_cast<double>(i + 1);
    if (accuracy >= target) threshold = points[i].confidence;
  }
  return std::clamp(threshold, 0.2F, 0.95F);
}

}  // namespace

std::vector<std::vector<float>> probabilities(const std::vector<Unseen>& unseen,
                                              const Calibration& calibration) {
  std::vector<std::vector<float>> out;
  out.reserve(unseen.size());
  for (const Unseen& u : unseen) {
    std::vector<float> p(u.linear.size());
    join(calibration, u.fasttext, u.linear, p);
    out.push_back(std::move(p));
  }
  return out;
}

Calibration calibrate(const std::vector<Unseen>& unseen, std::int32_t out_of_scope,
                      double target_accuracy) {
  Calibration c;
  fit_weights(unseen, c);
  c.min_margin = shipped_margin;
  std::vector<Point> points;
  const auto all = probabilities(unseen, c);
  for (std::size_t i = 0; i < unseen.size(); ++i) {
    const std::size_t top = best_of(all[i]);
    if (static_cast<std::int32_t>(top) == out_of_scope) continue;  // abstains anyway
    std::vector<float> rest = all[i];
    rest[top] = 0;
    if (all[i][top] - rest[best_of(rest)] < c.min_margin) continue;
    points.push_back({all[i][top], top == unseen[i].label});
  }
  c.min_confidence = threshold_for(std::move(points), target_accuracy);
  return c;
}

}  // namespace careline::intent
