// Trains the fastText head in memory files.
#pragma once

#include <string>
#include <vector>

#include "base/status.h"
#include "intent/train/rows.h"
#include "intent/train/trainer.h"
#include "intent/word_vectors.h"

namespace careline::intent {

// The model file's bytes. `rows` are trained in the given order. `vectors` may be null.
Result<std::string> train_fasttext(const std::vector<Row>& rows,
                                   const std::vector<std::string>& labels,
                                   const WordVectors* vectors, const TrainOptions& options,
                                   bool quantize);

}  // namespace careline::intent
