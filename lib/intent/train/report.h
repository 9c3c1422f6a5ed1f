#pragma once

#include <string>
#include <vector>

#include "intent/manifest.h"
#include "intent/train/calibrate.h"
#include "intent/train/trainer.h"

namespace careline::intent {

// Figures of the joined heads, and of each alone, on unseen examples.
TrainReport make_report(const std::vector<Example>& examples, const std::vector<Unseen>& unseen,
                        const std::vector<std::string>& labels, std::int32_t out_of_scope,
                        const Calibration& calibration);

}  // namespace careline::intent
