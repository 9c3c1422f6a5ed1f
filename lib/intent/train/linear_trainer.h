// Trains the linear head.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/status.h"
#include "intent/train/rows.h"
#include "intent/train/trainer.h"
#include "intent/word_vectors.h"

namespace careline::intent {

// The section's bytes (linear_model.h): columns of the labels, then of `signals`. `vectors` may be
// null.
Result<std::string> train_linear(const std::vector<Row>& rows, std::size_t labels,
                                 std::span<const Signal> signals, const WordVectors* vectors,
                                 const TrainOptions& options);

}  // namespace careline::intent
