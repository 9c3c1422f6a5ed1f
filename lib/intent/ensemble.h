// Two heads joined by calibration: scores in, one probability a label out.
#pragma once

#include <algorithm>
#include <cmath>
#include <span>

#include "intent/manifest.h"

namespace careline::intent {

// In-place softmax, safe for large scores.
inline void softmax(std::span<float> scores) {
  const float top = *std::max_element(scores.begin(), scores.end());
  float sum = 0;
  for (float& s : scores) {
    s = std::exp(s - top);
    sum += s;
  }
  for (float& s : scores) s /= sum;
}

inline std::size_t best_of(std::span<const float> values) {
  return static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
}

// Probabilities of both heads' raw scores; `out` has one element a label.
inline void join(const Calibration& c, std::span<const float> fasttext,
                 std::span<const float> linear, std::span<float> out) {
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = c.fasttext_weight * fasttext[i] + c.linear_weight * linear[i];
  }
  softmax(out);
}

}  // namespace careline::intent
