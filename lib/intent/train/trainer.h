// Trains an intent bundle from labelled, redacted messages. Not part of the shared library: it
// links fastText, which the run time does not need.
//
// Deterministic: one thread, seeded shuffles, fixed settings: the same examples give the same bytes
// on the same machine. No example is written to a named file (fastText reads a memory file), and
// the bundle holds only words that two examples share.
//
// Both heads are trained on the examples; the weights that join them, the thresholds and all
// figures come from examples that the heads have not seen: the validation set if there is one,
// otherwise groups left out in turn (group = author), otherwise five folds. So a small corpus, on
// which the fastText head is weak, gets a bundle that leans on the linear head.
//
// If examples say which signals are present, the linear head learns a column for each as well.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/secure_memory.h"
#include "base/status.h"
#include "intent/bundle.h"
#include "intent/feature_hash.h"
#include "intent/train/evaluation.h"
#include "intent/train/example.h"

namespace careline::intent {

struct TrainOptions {
  std::string name = "custom";
  std::string version = "1";
  std::string licenses;  // of the inputs, for the manifest
  std::uint32_t seed = 1;

  // Word vectors (word_vectors.h): the "vectors" section of a bundle, borrowed for the call. They
  // go into the new bundle. Empty: the linear head uses n-grams only.
  std::string_view vectors;

  // fastText head.
  int fasttext_dim = 100;  // that of the vectors, if there are any
  int fasttext_epochs = 25;
  double fasttext_rate = 0.3;
  int fasttext_buckets = 20000;
  int fasttext_min_chars = 0;
  int fasttext_max_chars = 0;  // 0: no character n-grams; the linear head has them
  bool fasttext_quantize = true;

  // Linear head.
  FeatureSet features;
  double linear_cost = 1.0;
  double dense_weight = 1.0;           // of the word vectors beside the n-grams
  std::size_t max_features = 100'000;  // the features that weigh most are kept

  std::size_t max_folds = 6;      // groups are put together to so many folds; 0: no limit
  double target_accuracy = 0.95;  // of messages that are not abstained
  // A learned signal is raised from the probability at which so many of its alarms are right. A
  // danger (emergency, self-harm, threat, abuse, medication) is worth a false alarm more.
  double signal_precision = 0.65;
  double danger_precision = 0.5;
  double danger_false_alarms = 0.0015;  // at most, of the messages that are out of scope
  std::string page_priors = "{}";       // JSON members of the manifest (manifest.cpp)
  std::string channel_priors = "{}";
  const SecretKey* signing_key = nullptr;
  // Called with "fold 2 of 6: linear head" and the like; may be empty.
  std::function<void(std::string_view)> progress;
};

struct Trained {
  std::string bundle;
  Evaluation evaluation;  // on unseen examples
};

// Errors: invalid_argument with the index of the example (blank text, a label with fewer than five
// examples, a label twice in different case, the same text under two labels). Examples without a
// label teach signals only.
Result<Trained> train(const std::vector<Example>& examples, const std::vector<Example>& validation,
                      const TrainOptions& options);

}  // namespace careline::intent
