// What a bundle says about itself: labels, calibration, thresholds, priors, provenance.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/status.h"
#include "base/taxonomy.h"

namespace careline::intent {

inline constexpr std::string_view manifest_format = "careline-intent/1";

// How the heads' scores become probabilities, and when to abstain.
struct Calibration {
  float fasttext_weight = 1;  // scores are added with these weights, then softmax
  float linear_weight = 1;
  float sentence_weight = 0.5F;  // share of the sentences in a message that has several
  float sentence_decay = 1;      // weight of each further sentence beside the one before it
  float out_of_scope_shift = 0;  // added to the score of out_of_scope
  float min_confidence = 0.5F;   // below: low_confidence
  float min_margin = 0.1F;       // below: ambiguous
  float min_known = 0.2F;        // share of forms with evidence, below which there is none
  float also_confidence = 0.6F;  // a sentence this sure names a further intent
};

// A signal that the linear head scores in a column behind those of the labels.
struct SignalColumn {
  Signal signal = Signal::emergency_medical;
  float slope = 1;  // probability = logistic(slope * score + offset)
  float offset = 0;
  float threshold = 1;  // probability from which the signal is raised; above 1: never
};

// Log-odds that context adds to labels.
using LabelShifts = std::vector<std::pair<std::uint32_t, float>>;
struct PagePrior {
  std::string page;
  LabelShifts shifts;
};
struct ChannelPrior {
  Channel channel = Channel::unknown;
  LabelShifts shifts;
};

struct Manifest {
  std::string name;
  std::string version;
  std::vector<std::string> labels;
  std::int32_t out_of_scope = -1;  // index of the label, or -1
  Calibration calibration;
  std::vector<SignalColumn> signals;  // in the order of the linear head's columns
  std::vector<PagePrior> pages;
  std::vector<ChannelPrior> channels;
};

// Errors name the member. `json` is the whole manifest section.
Result<Manifest> parse_manifest(std::string_view json, const std::string& file);

}  // namespace careline::intent
