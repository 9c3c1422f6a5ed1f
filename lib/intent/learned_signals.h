// Signals that the linear head reads, beside the intents: one column each (manifest.h). A message
// is as alarming as its most alarming part.
#pragma once

#include <span>
#include <vector>

#include "intent/ensemble.h"
#include "intent/intent.h"
#include "intent/manifest.h"

namespace careline::intent {

// Score of a column: the highest over the whole message and its sentences.
float signal_score(const PartScores& scores, std::size_t column);

float signal_probability(const SignalColumn& column, float score);

// Appends the signals at or above their threshold, ordered by signal.
void raise_learned(std::span<const SignalColumn> columns, const PartScores& scores,
                   std::vector<LearnedSignal>& out);

}  // namespace careline::intent
