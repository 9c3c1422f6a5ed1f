// Training rows: prepared inputs with their labels.
#pragma once

#include <cstdint>
#include <vector>

#include "intent/model_input.h"

namespace careline::intent {

struct Row {
  const ModelInput* input = nullptr;
  std::uint32_t label = 0;
  std::size_t example = 0;  // rows of one example are renderings of the same message
  const std::vector<std::uint32_t>* also = nullptr;  // labels for which it is no counterexample
};

}  // namespace careline::intent
