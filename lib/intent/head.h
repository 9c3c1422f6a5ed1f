// One scorer of a model bundle. Heads are independent of each other; calibration joins them, so
// that a further head can be added without touching the engine or the ABI.
#pragma once

#include <cstdint>
#include <span>

#include "intent/model_input.h"

namespace careline::intent {

class Head {
 public:
  virtual ~Head() = default;
  // Writes one real-valued score a label (higher is better; only differences mean something).
  // Returns how many of the input's forms the head has seen in training.
  virtual std::size_t score(const ModelInput& input, std::span<float> scores) const = 0;
};

}  // namespace careline::intent
