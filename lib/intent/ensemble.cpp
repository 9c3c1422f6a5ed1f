#include "intent/ensemble.h"

#include <algorithm>
#include <cmath>

namespace careline::intent {
namespace {

constexpr std::size_t max_sentences = 24;  // of a long e-mail; the rest counts in the whole text
constexpr std::size_t min_sentence_words = 3;  // shorter ones say nothing on their own

// In-place softmax, safe for large scores.
void softmax(std::span<float> scores) {
  const float top = scores[best_of(scores)];
  float sum = 0;
  for (float& s : scores) {
    s = std::exp(s - top);
    sum += s;
  }
  for (float& s : scores) s /= sum;
}

bool is_small_talk(std::string_view label) {
  return label == "greeting" || label == "closing" || label == "affirm" || label == "deny" ||
         label == "out_of_scope";
}

}  // namespace

std::vector<FormRange> sentence_parts(const text::NormalizedText& text, const ModelInput& input) {
  std::vector<FormRange> parts;
  for (const text::Range& sentence : text::sentences(text)) {
    if (parts.size() == max_sentences) break;
    const FormRange range = input.forms_of(sentence.begin, sentence.end);
    if (input.words(range) >= min_sentence_words) parts.push_back(range);
  }
  if (parts.size() < 2) parts.clear();
  return parts;
}

Ensemble::Ensemble(const FasttextModel& fasttext, const LinearModel& linear,
                   std::span<const std::string> labels)
    : fasttext_(&fasttext), linear_(&linear) {
  const auto& rows = fasttext.labels();
  for (const std::string& label : labels) {
    const auto it = std::find(rows.begin(), rows.end(), label);
    column_.push_back(it == rows.end() ? SIZE_MAX : static_cast<std::size_t>(it - rows.begin()));
  }
}

void Ensemble::score(const ModelInput& input, std::span<const FormRange> sentences, Work& work,
                     PartScores& out) const {
  out.reset(column_.size(), linear_->label_count() - column_.size(), sentences.size() + 1);
  work.row.resize(fasttext_->labels().size());
  fasttext_->prepare(input, work.fasttext);
  linear_->prepare(input, work.linear);
  score_part(input, input.all(), work, out);
  for (const FormRange& sentence : sentences) score_part(input, sentence, work, out);
}

void Ensemble::score_part(const ModelInput& input, FormRange range, Work& work,
                          PartScores& out) const {
  const std::span<float> rows = out.add();
  fasttext_->score(input, range, work.fasttext, work.row);
  const float least = *std::min_element(work.row.begin(), work.row.end());
  for (std::size_t l = 0; l < column_.size(); ++l) {
    rows[l] = column_[l] == SIZE_MAX ? least : work.row[column_[l]];
  }
  linear_->score(input, range, work.linear, rows.subspan(column_.size()));
}

float Ensemble::known_ratio(const ModelInput& input, const Work& work) const {
  if (input.size() == 0) return 0;
  return linear_->evidence(input, input.all(), work.linear) / static_cast<float>(input.size());
}

Joiner::Joiner(std::span<const std::string> labels) {
  for (std::size_t l = 0; l < labels.size(); ++l) {
    small_talk_.push_back(is_small_talk(labels[l]) ? 1 : 0);
    if (labels[l] == "out_of_scope") out_of_scope_ = l;
  }
}

void Joiner::join_part(const Calibration& c, const PartScores& scores, std::size_t part,
                       std::span<float> out) const {
  const std::span<const float> fasttext = scores.fasttext(part);
  const std::span<const float> linear = scores.linear(part);
  for (std::size_t l = 0; l < out.size(); ++l) {
    out[l] = c.fasttext_weight * fasttext[l] + c.linear_weight * linear[l];
  }
  if (out_of_scope_ < out.size()) out[out_of_scope_] += c.out_of_scope_shift;
  softmax(out);
}

// A long message dilutes a bag of words, so each sentence speaks for itself too: the whole text's
// probabilities are mixed with the mean of the sentences', each weighted by how decided it is, and
// by its place: what is asked first is what the message is about.
void Joiner::join(const Calibration& c, const PartScores& scores, Joined& out) const {
  const std::size_t labels = scores.labels();
  out.sentence_labels.clear();
  out.probabilities.resize(labels);
  join_part(c, scores, 0, out.probabilities);
  out.agreed = best_of(scores.fasttext(0)) == best_of(scores.linear(0));
  if (scores.parts() < 2) return;
  std::vector<float> one(labels);
  std::vector<float> sum(labels, 0.0F);
  float weights = 0;
  float place = 1;
  for (std::size_t part = 1; part < scores.parts(); ++part) {
    join_part(c, scores, part, one);
    const std::size_t top = best_of(one);
    if (small_talk_[top] != 0) continue;
    const float confidence = one[top];
    out.sentence_labels.emplace_back(static_cast<std::uint32_t>(top), confidence);
    const float weight = confidence * place;
    for (std::size_t l = 0; l < labels; ++l) sum[l] += weight * one[l];
    weights += weight;
    place *= c.sentence_decay;
  }
  if (weights <= 0) return;
  const float share = c.sentence_weight;
  for (std::size_t l = 0; l < labels; ++l) {
    out.probabilities[l] = (1 - share) * out.probabilities[l] + share * sum[l] / weights;
  }
}

}  // namespace careline::intent
