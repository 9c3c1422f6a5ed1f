#include "intent/train/calibrate.h"

#include <algorithm>
#include <cmath>

namespace careline::intent {
namespace {

constexpr float floor_probability = 1e-6F;
constexpr float shipped_margin = 0.05F;
// A corpus may hold more out-of-scope messages than any traffic does, so that the heads see many
// kinds; taken as it is, it would teach that every unclear message is one.
constexpr double max_outside_share = 0.06;
constexpr std::size_t max_fitted = 6000;  // examples that weights are fitted on; evenly spaced

class Fit {
 public:
  Fit(const std::vector<Unseen>& unseen, const Manifest& manifest)
      : unseen_(unseen), joiner_(manifest.labels), out_of_scope_(manifest.out_of_scope) {
    step_ = std::max<std::size_t>(1, unseen.size() / max_fitted);
    std::size_t outside = 0;
    for (const Unseen& u : unseen) outside += is_outside(u) ? 1 : 0;
    const auto inside = static_cast<double>(unseen.size() - outside);
    if (outside > 0) {
      outside_weight_ = std::min(
          1.0, inside * max_outside_share / (1 - max_outside_share) / static_cast<double>(outside));
    }
  }

  double loss(const Calibration& c) {
    double sum = 0;
    double n = 0;
    for (std::size_t i = 0; i < unseen_.size(); i += step_) {
      const Unseen& u = unseen_[i];
      joiner_.join(c, u.scores, joined_);
      const double weight = is_outside(u) ? outside_weight_ : 1;
      sum -= weight * std::log(static_cast<double>(
                          std::max(joined_.probabilities[u.label], floor_probability)));
      n += weight;
    }
    return n > 0 ? sum / n : 0;
  }

  // Coordinate search on a grid that narrows: the loss is smooth and has one valley.
  void weights(Calibration& c) {
    c.fasttext_weight = 0.5F;
    c.linear_weight = 4.0F;
    c.sentence_weight = 0.3F;
    c.sentence_decay = 0.8F;
    c.out_of_scope_shift = 0;
    double best = loss(c);
    const auto attempt = [&](float Calibration::*member, float value, float low, float high) {
      Calibration trial = c;
      trial.*member = std::clamp(value, low, high);
      const double result = loss(trial);
      if (result + 1e-7 >= best) return false;
      best = result;
      c = trial;
      return true;
    };
    for (float step = 2.0F; step > 1.02F; step = std::sqrt(step)) {
      for (bool better = true; better;) {
        better = false;
        for (float Calibration::*weight :
             {&Calibration::fasttext_weight, &Calibration::linear_weight}) {
          better |= attempt(weight, c.*weight * step, 1e-3F, 500) ||
                    attempt(weight, c.*weight / step, 1e-3F, 500);
        }
        const float shift = 0.25F * (step - 1);
        for (const float way : {shift, -shift}) {
          better |= attempt(&Calibration::sentence_weight, c.sentence_weight + way, 0, 0.8F);
          better |= attempt(&Calibration::sentence_decay, c.sentence_decay + way, 0.2F, 1);
          if (out_of_scope_ < 0) continue;
          better |=
              attempt(&Calibration::out_of_scope_shift, c.out_of_scope_shift + 4 * way, -8, 8);
        }
      }
    }
  }

  const Joined& joined(const Calibration& c, const Unseen& u) {
    joiner_.join(c, u.scores, joined_);
    return joined_;
  }

 private:
  const std::vector<Unseen>& unseen_;
  bool is_outside(const Unseen& u) const {
    return static_cast<std::int32_t>(u.label) == out_of_scope_;
  }

  Joiner joiner_;
  std::int32_t out_of_scope_;
  double outside_weight_ = 1;
  std::size_t step_ = 1;
  Joined joined_;
};

struct Point {
  float confidence;
  bool right;
};

// Lowest confidence from which the accuracy of everything above stays at the target.
float threshold_for(std::vector<Point> points, double target) {
  std::sort(points.begin(), points.end(),
            [](const Point& a, const Point& b) { return a.confidence > b.confidence; });
  std::size_t right = 0;
  float threshold = 0.95F;
  for (std::size_t i = 0; i < points.size(); ++i) {
    right += points[i].right ? 1 : 0;
    const double accuracy = static_cast<double>(right) / static_cast<double>(i + 1);
    if (accuracy >= target) threshold = points[i].confidence;
  }
  return std::clamp(threshold, 0.2F, 0.95F);
}

// Sentence confidence at which naming further labels has the best F1.
float also_threshold(const std::vector<Unseen>& unseen, Fit& fit, const Calibration& c) {
  struct Named {
    float confidence;
    bool right;
  };
  std::vector<Named> named;
  std::size_t wanted = 0;
  for (const Unseen& u : unseen) {
    wanted += u.also.size();
    const Joined& joined = fit.joined(c, u);
    const std::size_t top = best_of(joined.probabilities);
    for (const auto& [label, confidence] : joined.sentence_labels) {
      if (label == top) continue;
      const bool right =
          label == u.label || std::find(u.also.begin(), u.also.end(), label) != u.also.end();
      named.push_back({confidence, right});
    }
  }
  if (wanted == 0) return 0.6F;  // the corpus does not say
  std::sort(named.begin(), named.end(),
            [](const Named& a, const Named& b) { return a.confidence > b.confidence; });
  std::size_t right = 0;
  double best = 0;
  float threshold = 0.9F;
  for (std::size_t i = 0; i < named.size(); ++i) {
    right += named[i].right ? 1 : 0;
    const double f1 = 2.0 * static_cast<double>(right) / static_cast<double>(i + 1 + wanted);
    if (f1 > best) {
      best = f1;
      threshold = named[i].confidence;
    }
  }
  return std::clamp(threshold, 0.3F, 0.9F);
}

// Messages of the corpus are all readable: nearly all of them must pass.
float known_threshold(const std::vector<Unseen>& unseen) {
  std::vector<float> ratios;
  ratios.reserve(unseen.size());
  for (const Unseen& u : unseen) ratios.push_back(u.known_ratio);
  if (ratios.empty()) return 0.2F;
  std::sort(ratios.begin(), ratios.end());
  return std::clamp(ratios[ratios.size() / 200], 0.15F, 0.4F);
}

}  // namespace

void calibrate(const std::vector<Unseen>& unseen, double target_accuracy, Manifest& manifest) {
  Calibration& c = manifest.calibration;
  Fit fit(unseen, manifest);
  fit.weights(c);
  c.min_margin = shipped_margin;
  c.min_known = known_threshold(unseen);
  c.also_confidence = also_threshold(unseen, fit, c);
  std::vector<Point> points;
  for (const Unseen& u : unseen) {
    std::vector<float> p = fit.joined(c, u).probabilities;
    const std::size_t top = best_of(p);
    if (static_cast<std::int32_t>(top) == manifest.out_of_scope) continue;  // abstains anyway
    const float confidence = p[top];
    p[top] = 0;
    if (confidence - p[best_of(p)] < c.min_margin || u.known_ratio < c.min_known) continue;
    points.push_back({confidence, top == u.label});
  }
  c.min_confidence = threshold_for(std::move(points), target_accuracy);
}

}  // namespace careline::intent
