// Figures of a classifier on labelled messages that it has not seen, as JSON (the command makes a
// page of it).
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/status.h"
#include "intent/intent.h"
#include "intent/train/example.h"

namespace careline::intent {

// What the classifier said of one message.
struct Outcome {
  static constexpr std::int32_t signals_only = -2;  // the message has no label; no intent figure
  std::int32_t gold = -1;                           // -1: a label that the model does not have
  std::vector<std::uint32_t> gold_also;
  bool has_signals = false;
  std::vector<Signal> gold_signals;
  Classification said;
  bool fasttext_right = false;  // the heads alone; only from training
  bool linear_right = false;
  std::string lang;
  std::string channel;
  std::size_t words = 0;
};

// k of n, with the 95 % Wilson interval.
struct Rate {
  std::size_t k = 0;
  std::size_t n = 0;
  double value() const noexcept;
  double low() const noexcept;
  double high() const noexcept;
};

struct LabelFigures {
  std::string label;
  std::size_t gold = 0;
  std::size_t predicted = 0;
  std::size_t right = 0;
  Rate precision() const noexcept { return {right, predicted}; }
  Rate recall() const noexcept { return {right, gold}; }
  double f1() const noexcept;
};

struct ReliabilityBin {
  double confidence = 0;  // sum
  std::size_t right = 0;
  std::size_t n = 0;
};

struct CoveragePoint {
  double coverage = 0;  // share of in-scope messages at or above `confidence`
  double accuracy = 0;  // of them
  double confidence = 0;
};

struct Evaluation {
  std::string scheme;  // "validation set", "authors left out, 6 folds" …
  std::string model_id;
  std::vector<std::string> labels;
  std::int32_t out_of_scope = -1;

  Rate accuracy;  // no evidence counts as wrong
  Rate in_scope_accuracy;
  Rate accuracy_or_also;  // main label or one of `also` of the message
  Rate top3;
  double macro_f1 = 0;
  Rate coverage;                 // in-scope messages with reason ok
  Rate accuracy_not_abstaining;  // of all messages with reason ok
  Rate agreed_and_ok;            // accuracy where both heads agree and the reason is ok
  Rate oos_recall_at_95_coverage;
  double auroc = -1;  // in scope against out of scope by confidence; -1: no out_of_scope
  double calibration_error = 0;
  Rate also_precision;
  Rate also_recall;
  Rate fasttext_alone;
  Rate linear_alone;
  std::vector<LabelFigures> per_label;
  std::vector<LabelFigures> per_signal;  // of the learned columns; empty if gold is not known
  std::map<std::string, Rate> slices;    // "lang=es", "words=1-3"
  std::map<std::string, std::size_t> reasons;
  std::vector<ReliabilityBin> reliability;    // 15 bins
  std::vector<CoveragePoint> coverage_curve;  // 50 points, falling confidence
  std::vector<std::uint32_t> confusion;       // labels x labels, gold by row

  std::string to_json() const;
};

Evaluation evaluate(std::span<const std::string> labels, std::vector<Outcome> outcomes);

// Runs the classifier over examples (texts are redacted). Ill-formed UTF-8 gives invalid_utf8 with
// the example's index.
Result<std::vector<Outcome>> classify_all(const Classifier& classifier,
                                          const std::vector<Example>& examples);

// What changed between two models on the same examples.
struct Comparison {
  struct Flip {
    std::size_t example = 0;
    std::string gold, before, after;
  };
  std::vector<Flip> flips;
  std::size_t fixed = 0;   // wrong before, right now
  std::size_t broken = 0;  // right before, wrong now
  // Safety labels (emergency, mental_health_crisis) found less often than before.
  std::vector<std::string> safety_regressions;
  std::string to_json() const;
};
Result<Comparison> compare(const Classifier& before, const Classifier& after,
                           const std::vector<Example>& examples);

}  // namespace careline::intent
