// From probabilities to a classification: context, ranking, further intents, reason to abstain.
// Run time and evaluation share this code.
#pragma once

#include "intent/ensemble.h"
#include "intent/intent.h"
#include "intent/manifest.h"
#include "intent/model_input.h"

namespace careline::intent {

// Whether there is anything to score: a word, or data that answers a pending question. Blank,
// emoji, marks and numbers alone are never a class.
bool has_content(const Manifest& manifest, const Context& context, const ModelInput& input);

// `joined` is used up.
Classification decide(const Manifest& manifest, const Context& context, const ModelInput& input,
                      float known_ratio, Joined& joined);

}  // namespace careline::intent
