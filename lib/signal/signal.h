// Signals: is somebody in danger or distress, and what else must a person know about this message?
//
// Stage 1 matches high-recall lexicons and patterns, English and Spanish always both. Stage 2
// decides the assertion (present, negated, historical, hypothetical) and whom it concerns. A
// suppressor may lower an emergency to a mention, never hide it. Learned classifiers, when present,
// only raise.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/secure_memory.h"
#include "base/status.h"
#include "base/taxonomy.h"
#include "text/text.h"

namespace careline::signal {

struct Finding {
  Signal signal = Signal::emergency_medical;
  Assertion assertion = Assertion::present;
  Who who = Who::self;
  float score = 0;           // 0 to 1
  text::Range evidence;      // bytes of the original message
  std::uint16_t family = 0;  // index of the lexicon family that fired (Detector::family_name)
};
// At most one finding a signal, in the order of the Signal enumeration; the strongest assertion
// wins.
using Findings = SecureVector<Finding>;

class Detector {
 public:
  virtual ~Detector() = default;
  // Loads the lexicons under `assets_dir`/signals; errors name file, line and column.
  static Result<std::shared_ptr<const Detector>> open(const std::string& assets_dir);

  virtual Findings detect(const text::NormalizedText& text) const = 0;
  // Such as "chest_pain"; stable names, no message text.
  virtual std::string_view family_name(std::uint16_t family) const = 0;
  virtual std::string_view lexicon_id() const = 0;  // "signals@digest prefix", for records
};

}  // namespace careline::signal
