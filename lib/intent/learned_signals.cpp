#include "intent/learned_signals.h"

#include <algorithm>
#include <cmath>

namespace careline::intent {

float signal_score(const PartScores& scores, std::size_t column) {
  float best = scores.signals(0)[column];
  for (std::size_t part = 1; part < scores.parts(); ++part) {
    best = std::max(best, scores.signals(part)[column]);
  }
  return best;
}

float signal_probability(const SignalColumn& column, float score) {
  return 1 / (1 + std::exp(-(column.slope * score + column.offset)));
}

void raise_learned(std::span<const SignalColumn> columns, const PartScores& scores,
                   std::vector<LearnedSignal>& out) {
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const float probability = signal_probability(columns[c], signal_score(scores, c));
    if (probability >= columns[c].threshold) out.push_back({columns[c].signal, probability});
  }
  std::sort(out.begin(), out.end(),
            [](const LearnedSignal& a, const LearnedSignal& b) { return a.signal < b.signal; });
}

}  // namespace careline::intent
