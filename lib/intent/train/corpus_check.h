// What must hold of labelled examples before anything is trained on them.
#pragma once

#include <string>
#include <vector>

#include "base/status.h"
#include "intent/train/example.h"

namespace careline::intent {

// The first violation, with the example's index as offset; never its text.
Result<void> check_corpus(const std::vector<Example>& examples);

// Sorted distinct labels.
std::vector<std::string> labels_of(const std::vector<Example>& examples);

}  // namespace careline::intent
