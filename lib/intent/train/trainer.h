// Trains an intent bundle from labelled, redacted messages. Not part of the shared library: it
// links fastText and liblinear, which the run time does not need.
//
// Deterministic: one thread, seeded shuffle, fixed settings: the same examples give the same bytes
// on the same machine. No example is written to a named file (fastText reads a memory file).
//
// Both heads are trained on the examples; the weights that join them, the thresholds and all
// figures come from examples that the heads have not seen: the validation set if there is one,
// otherwise leave-one-group-out (group = author), otherwise five folds.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/secure_memory.h"
#include "base/status.h"
#include "intent/bundle.h"

namespace careline::intent {

struct Example {
  SecureText text;  // redacted: placeholders instead of PHI
  std::string label;
  std::string group;  // author or source; may be empty
  std::string slice;  // such as "lang=es"; for the report; may be empty
};

struct TrainOptions {
  std::string name = "custom";
  std::string version = "1";
  std::string licenses;  // of the inputs, for the manifest
  std::uint32_t seed = 1;
  int fasttext_dim = 50;
  int fasttext_epochs = 50;
  double fasttext_rate = 0.5;
  int fasttext_buckets = 40000;
  std::string pretrained_vectors;  // optional .vec file, fastText's text format
  double linear_c = 1.0;
  double target_accuracy = 0.95;  // of messages that are not abstained
  const SecretKey* signing_key = nullptr;
  // Called with "fold 2 of 6: linear head" and the like; may be empty.
  std::function<void(std::string_view)> progress;
};

struct LabelFigures {
  std::string label;
  std::size_t gold = 0;
  std::size_t predicted = 0;
  std::size_t right = 0;
};

struct SliceFigures {
  std::string slice;
  std::size_t n = 0;
  std::size_t right = 0;
};

// All on unseen examples.
struct TrainReport {
  std::size_t examples = 0;
  std::size_t folds = 0;
  std::string scheme;  // "validation set", "leave one group out", "five folds"
  double accuracy = 0;
  double fasttext_accuracy = 0;  // the heads alone
  double linear_accuracy = 0;
  double top3 = 0;
  double macro_f1 = 0;
  double coverage = 0;  // share of in-scope messages that is not abstained
  double accuracy_not_abstaining = 0;
  double calibration_error = 0;           // expected, 15 bins
  double oos_recall_at_95_coverage = -1;  // -1: no out_of_scope label
  std::vector<LabelFigures> labels;
  std::vector<SliceFigures> slices;
  std::string to_json() const;
};

struct Trained {
  std::string bundle;
  TrainReport report;
};

// Errors: invalid_argument with the index of the example (blank text, label under 2 examples, a
// label twice in different case, the same text under two labels).
Result<Trained> train(const std::vector<Example>& examples, const std::vector<Example>& validation,
                      const TrainOptions& options);

}  // namespace careline::intent
