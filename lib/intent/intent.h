// Intent: what a message wants, with a confidence that means something, and reasons to abstain.
//
// A Classifier reads one model bundle (.clm): a manifest, a fastText-format network, a hashed
// n-gram linear head, calibration. It sees redacted, normalised text only (principle P2): scores do
// not change when PHI values change. Heads stand behind one internal interface (head.h).
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/status.h"
#include "base/taxonomy.h"
#include "text/text.h"

namespace careline::intent {

struct Ranked {
  std::uint32_t label = 0;  // index into Classifier::labels()
  float confidence = 0;     // calibrated probability, 0 to 1
};

// A safety or service signal that the model itself reads in a message. It may only raise: that a
// signal is missing here says nothing (lib/signal finds what is worded plainly).
struct LearnedSignal {
  Signal signal = Signal::emergency_medical;
  float probability = 0;  // calibrated, 0 to 1
};

struct Classification {
  std::uint32_t label = 0;  // best label; meaningless when reason is no_evidence
  float confidence = 0;
  float margin = 0;  // confidence of the best less that of the second
  IntentReason reason = IntentReason::no_evidence;
  bool agreed = false;                 // both heads put the same label first
  float known_ratio = 0;               // share of tokens the model has evidence for
  std::vector<Ranked> ranking;         // best first, at most 5; kept when abstaining
  std::vector<Ranked> also;            // further intents of a message with several sentences
  std::vector<LearnedSignal> signals;  // those at or above the bundle's threshold, by signal
};

// Context may re-rank or limit intents; it never reaches the safety signals.
struct Context {
  Channel channel = Channel::unknown;
  Language language = Language::unknown;
  std::string_view page;                 // page class of the host, such as "billing"
  std::span<const std::uint32_t> allow;  // if not empty: only these labels
  std::span<const std::uint32_t> deny;   // never these labels
  std::uint32_t pending = UINT32_MAX;    // intent that the conversation is still about
};

struct OpenOptions {
  bool allow_unsigned = false;
  std::string_view public_key;  // 32 bytes Ed25519; empty: the key that ships with the library
};

class Classifier {
 public:
  virtual ~Classifier() = default;
  // Maps and checks a bundle: nothing is parsed before its digest is checked. bad_model names the
  // file, the section and the offset.
  static Result<std::shared_ptr<const Classifier>> open(const std::string& path,
                                                        const OpenOptions& options = {});

  // `redacted` is normalised text in which PHI was replaced by placeholders.
  virtual Classification classify(const text::NormalizedText& redacted,
                                  const Context& context) const = 0;
  virtual std::span<const std::string> labels() const = 0;
  // Whether the bundle reads signals too; if not, Classification::signals is always empty.
  virtual bool reads_signals() const { return false; }
  virtual std::string_view model_id() const = 0;  // "name@digest prefix", for records
  virtual std::string_view manifest_json() const = 0;
};

}  // namespace careline::intent
