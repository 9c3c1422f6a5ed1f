// Fits the probabilities and thresholds of the learned signals on scores of unseen examples.
#pragma once

#include <vector>

#include "intent/manifest.h"
#include "intent/train/calibrate.h"

namespace careline::intent {

struct SignalLimits {
  double danger = 0.5;  // precision
  double service = 0.65;
  double false_alarms = 0.0015;    // dangers: share of the messages out of scope
  std::int32_t out_of_scope = -1;  // their label, or -1: no such limit
};

// One column a signal, in the same order. Probabilities by logistic regression on the score (Platt
// 1999, with its smoothed targets). A column whose alarms never reach the precision on at least
// ten unseen messages gets a threshold above 1: it raises nothing.
std::vector<SignalColumn> calibrate_signals(const std::vector<Signal>& signals,
                                            const std::vector<Unseen>& unseen,
                                            const SignalLimits& limits);

}  // namespace careline::intent
