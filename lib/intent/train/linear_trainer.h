// Trains the linear head with liblinear.
#pragma once

#include <string>
#include <vector>

#include "intent/train/fasttext_trainer.h"

namespace careline::intent {

// The section's bytes (linear_model.h).
Result<std::string> train_linear(const std::vector<Row>& rows, std::size_t labels,
                                 const TrainOptions& options);

}  // namespace careline::intent
