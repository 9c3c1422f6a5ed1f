// Trains the fastText head in memory files.
#pragma once

#include <string>
#include <vector>

#include "intent/model_input.h"
#include "intent/train/trainer.h"

namespace careline::intent {

// One training row: prepared input and the index of its label.
struct Row {
  const ModelInput* input = nullptr;
  std::uint32_t label = 0;
};

// The model file's bytes. `rows` are trained in the given order.
Result<std::string> train_fasttext(const std::vector<Row>& rows,
                                   const std::vector<std::string>& labels,
                                   const TrainOptions& options);

}  // namespace careline::intent
