// What a bundle says about itself: labels, calibration, thresholds, priors, provenance.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/status.h"

namespace careline::intent {

// How the heads' scores become probabilities, and when to abstain.
struct Calibration {
  float fasttext_weight = 1;  // scores are added with these weights, then softmax
  float linear_weight = 1;
  float min_confidence = 0.5F;
  float min_margin = 0.1F;
  float min_known = 0.2F;  // share of words with evidence, below which there is none
};

struct PagePrior {
  std::string page;
  std::vector<std::pair<std::uint32_t, float>> log_odds;  // label, added before softmax
};

struct Manifest {
  std::string name;
  std::string version;
  std::vector<std::string> labels;
  std::int32_t out_of_scope = -1;  // index of the label, or -1
  Calibration calibration;
  std::vector<PagePrior> priors;
};

// Errors name the member. `json` is the whole manifest section.
Result<Manifest> parse_manifest(std::string_view json, const std::string& file);

}  // namespace careline::intent
