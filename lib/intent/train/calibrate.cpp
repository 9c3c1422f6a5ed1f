#include "intent/train/calibrate.h"

#include <algorithm>
#include <cmath>

namespace careline::intent {
namespace {

constexpr float floor_probability = 1e-6F;
constexpr float shipped_margin = 0.05F;
constexpr std::size_t max_fitted = 6000;  // examples that weights are fitted on; evenly spaced

class Fit {
 public:
  Fit(const std::vector<Unseen>& unseen, const Manifest& manifest)
      : unseen_(unseen), small_talk_(small_talk_labels(manifest.labels)) {
    step_ = std::max<std::size_t>(1, unseen.size() / max_fitted);
  }

  double loss(const Calibration& c) {
    double sum = 0;
    std::size_t n = 0;
    for (std::size_t i = 0; i < unseen_.size(); i += step_, ++n) {
      join(c, small_talk_, unseen_[i].scores, joined_);
      sum -= std::log(static_cast<double>(
          std::max(joined_.probabilities[unseen_[i].label], floor_probability)));
    }
    return sum / static_cast<double>(std::max<std::size_t>(1, n));
  }

  // Coordinate search on a grid that narrows: the loss is smooth and has one valley.
  void weights(Calibration& c) {
    c.fasttext_weight = 0.5F;
    c.linear_weight = 4.0F;
    c.sentence_weight = 0.3F;
    double best = loss(c);
    for (float step = 2.0F; step > 1.02F; step = std::sqrt(step)) {
      for (bool better = true; better;) {
        better = false;
        const auto attempt = [&](Calibration trial) {
          const double value = loss(trial);
          if (value + 1e-7 >= best) return;
          best = value;
          c = trial;
          better = true;
        };
        for (float Calibration::*weight :
             {&Calibration::fasttext_weight, &Calibration::linear_weight}) {
          for (const float factor : {step, 1 / step}) {
            Calibration trial = c;
            trial.*weight = std::clamp(trial.*weight * factor, 1e-3F, 500.0F);
            attempt(trial);
          }
        }
        for (const float shift : {0.25F * (step - 1), -0.25F * (step - 1)}) {
          Calibration trial = c;
          trial.sentence_weight = std::clamp(trial.sentence_weight + shift, 0.0F, 0.8F);
          attempt(trial);
        }
      }
    }
  }

  const Joined& joined(const Calibration& c, const Unseen& u) {
    join(c, small_talk_, u.scores, joined_);
    return joined_;
  }

 private:
  const std::vector<Unseen>& unseen_;
  std::vector<std::uint8_t> small_talk_;
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
