// Training rows: prepared inputs with their labels.
#pragma once

#include <cstdint>
#include <vector>

#include "base/taxonomy.h"
#include "intent/model_input.h"

namespace careline::intent {

inline constexpr std::uint32_t no_label = UINT32_MAX;  // a row that teaches signals only

struct Row {
  const ModelInput* input = nullptr;
  std::uint32_t label = 0;
  std::size_t example = 0;  // rows of one example are renderings of the same message
  const std::vector<std::uint32_t>* also = nullptr;  // labels for which it is no counterexample
  const std::vector<Signal>* signals = nullptr;      // present ones; null: not known
};

}  // namespace careline::intent
