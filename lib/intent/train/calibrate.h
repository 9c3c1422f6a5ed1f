// Fits how the heads are joined, and when to abstain, on scores of unseen examples.
#pragma once

#include <cstdint>
#include <vector>

#include "intent/ensemble.h"
#include "intent/manifest.h"

namespace careline::intent {

// Scores of one example that neither head was trained on.
struct Unseen {
  std::uint32_t label = 0;
  std::vector<std::uint32_t> also;
  const std::vector<Signal>* signals = nullptr;  // present ones; null: not known
  std::size_t example = 0;                       // index into the examples
  float known_ratio = 0;
  PartScores scores;
};

// Weights that minimise the negative log-likelihood, then thresholds: the widest coverage at which
// messages that are not abstained reach `target_accuracy`. Only `manifest.calibration` is written.
void calibrate(const std::vector<Unseen>& unseen, double target_accuracy, Manifest& manifest);

}  // namespace careline::intent
