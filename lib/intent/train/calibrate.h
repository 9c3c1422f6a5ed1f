// Fits how the heads are joined, and when to abstain, on scores of unseen examples.
#pragma once

#include <cstdint>
#include <vector>

#include "intent/manifest.h"

namespace careline::intent {

// Scores of one example that neither head was trained on.
struct Unseen {
  std::uint32_t label = 0;
  std::size_t example = 0;  // index, for the report
  std::vector<float> fasttext;
  std::vector<float> linear;
};

// Weights that minimise the negative log-likelihood, then thresholds: the widest coverage at which
// messages that are not abstained reach `target_accuracy`. `out_of_scope` is a label or -1.
Calibration calibrate(const std::vector<Unseen>& unseen, std::int32_t out_of_scope,
                      double target_accuracy);

// Probabilities of every example under `calibration`.
std::vector<std::vector<float>> probabilities(const std::vector<Unseen>& unseen,
                                              const Calibration& calibration);

}  // namespace careline::intent
