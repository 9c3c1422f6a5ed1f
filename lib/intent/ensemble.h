// Both heads over a message and over its sentences, joined by calibration. Run time and trainer
// share this code, so that weights and thresholds are fitted on what will be computed.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/secure_memory.h"
#include "intent/fasttext_model.h"
#include "intent/linear_model.h"
#include "intent/manifest.h"
#include "intent/model_input.h"
#include "text/text.h"

namespace careline::intent {

// Raw scores of both heads for one message: part 0 is the whole message, the others its sentences.
// Sentences are parts only if there are two or more that say something by themselves.
class PartScores {
 public:
  void reset(std::size_t labels, std::size_t signals, std::size_t parts) {
    labels_ = labels;
    signals_ = signals;
    values_.clear();
    values_.reserve(width() * parts);
  }
  std::size_t parts() const noexcept { return labels_ == 0 ? 0 : values_.size() / width(); }
  std::size_t labels() const noexcept { return labels_; }
  std::span<const float> fasttext(std::size_t part) const noexcept {
    return {values_.data() + part * width(), labels_};
  }
  std::span<const float> linear(std::size_t part) const noexcept {
    return {values_.data() + part * width() + labels_, labels_};
  }
  // The linear head's columns behind its labels, in the manifest's order.
  std::span<const float> signals(std::size_t part) const noexcept {
    return {values_.data() + part * width() + 2 * labels_, signals_};
  }
  // Appends a part and returns its rows: fastText's, then the linear head's labels and signals.
  std::span<float> add() {
    values_.resize(values_.size() + width());
    return {values_.data() + values_.size() - width(), width()};
  }

 private:
  std::size_t width() const noexcept { return 2 * labels_ + signals_; }

  std::size_t labels_ = 0;
  std::size_t signals_ = 0;
  SecureVector<float> values_;
};

// Forms of the sentences that are parts of their own.
std::vector<FormRange> sentence_parts(const text::NormalizedText& text, const ModelInput& input);

// Looks up and scores; immutable, shared by threads.
class Ensemble {
 public:
  struct Work {
    Workspace fasttext;
    Workspace linear;
    std::vector<float> row;
  };

  // Heads must outlive the ensemble. `labels` may hold labels that the fastText head lacks: it
  // then gives them its lowest score. Columns of the linear head beyond the labels are signals.
  Ensemble(const FasttextModel& fasttext, const LinearModel& linear,
           std::span<const std::string> labels);

  void score(const ModelInput& input, std::span<const FormRange> sentences, Work& work,
             PartScores& out) const;
  // Share of the forms for which there is evidence, 0 to 1. After score().
  float known_ratio(const ModelInput& input, const Work& work) const;

 private:
  void score_part(const ModelInput& input, FormRange range, Work& work, PartScores& out) const;

  const FasttextModel* fasttext_;
  const LinearModel* linear_;
  std::vector<std::size_t> column_;  // label -> row of the fastText head, SIZE_MAX if it has none
};

// One probability a label.
struct Joined {
  std::vector<float> probabilities;
  std::vector<std::pair<std::uint32_t, float>> sentence_labels;  // best of each sentence
  bool agreed = false;  // both heads put the same label first
};

// Joins the parts' scores of a message; knows which labels are small talk (a greeting, thanks, a
// bare yes or no, out_of_scope): those a sentence of a longer message may not speak for.
class Joiner {
 public:
  explicit Joiner(std::span<const std::string> labels);
  void join(const Calibration& calibration, const PartScores& scores, Joined& out) const;

 private:
  void join_part(const Calibration& c, const PartScores& scores, std::size_t part,
                 std::span<float> out) const;

  std::vector<std::uint8_t> small_talk_;
  std::size_t out_of_scope_ = SIZE_MAX;
};

inline std::size_t best_of(std::span<const float> values) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < values.size(); ++i) {
    if (values[i] > values[best]) best = i;
  }
  return best;
}

}  // namespace careline::intent
