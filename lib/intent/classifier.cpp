// Classification of one message: both heads over the whole text and over its sentences, calibrated,
// re-ranked by context, with a reason when the classifier does not commit itself.
#include <algorithm>
#include <cstring>

#include "intent/bundle.h"
#include "intent/ensemble.h"
#include "intent/fasttext_model.h"
#include "intent/intent.h"
#include "intent/linear_model.h"
#include "intent/signing_key.h"

namespace careline::intent {
namespace {

constexpr std::size_t ranking_size = 5;
constexpr std::size_t max_sentences = 24;  // of a long e-mail; the rest counts in the whole text
constexpr std::size_t min_sentence_words = 3;  // shorter ones say nothing on their own
constexpr float also_confidence = 0.6F;        // a sentence this sure names a further intent
constexpr float pending_log_odds = 0.5F;  // a bare answer stays with what the conversation is about
constexpr std::size_t bare_answer_words = 4;

// Intents of a greeting, a thank-you or a bare yes: never what else a longer message asks.
bool is_small_talk(std::string_view label) {
  return label == "greeting" || label == "closing" || label == "affirm" || label == "deny" ||
         label == "out_of_scope";
}

class BundleClassifier final : public Classifier {
 public:
  static Result<std::shared_ptr<const Classifier>> open(const std::string& path,
                                                        const OpenOptions& options);

  Classification classify(const text::NormalizedText& redacted,
                          const Context& context) const override;
  std::span<const std::string> labels() const override { return manifest_.labels; }
  std::string_view model_id() const override { return id_; }
  std::string_view manifest_json() const override { return bundle_.section("manifest"); }

 private:
  struct Scores {
    std::vector<float> fasttext;
    std::vector<float> linear;
    std::vector<float> joined;
    std::size_t known = 0;
  };
  void score(const ModelInput& input, Scores& out) const;
  void unite_sentences(const text::NormalizedText& redacted, Scores& scratch,
                       std::vector<float>& probabilities, Classification& out) const;
  void apply_context(const Context& context, std::size_t words,
                     std::vector<float>& probabilities) const;
  IntentReason reason_for(const Classification& c, const Context& context) const;

  Bundle bundle_;
  Manifest manifest_;
  std::unique_ptr<FasttextModel> fasttext_;
  std::unique_ptr<LinearModel> linear_;
  std::vector<std::size_t> fasttext_order_;  // label -> row of the fastText head
  std::string id_;
};

Result<std::shared_ptr<const Classifier>> BundleClassifier::open(const std::string& path,
                                                                 const OpenOptions& options) {
  PublicKey key = shipped_public_key();
  if (!options.public_key.empty()) {
    if (options.public_key.size() != key.size()) {
      return fail(Status::invalid_argument, "the model's public key must have 32 bytes");
    }
    std::memcpy(key.data(), options.public_key.data(), key.size());
  }
  auto bundle = Bundle::open(path, key);
  if (!bundle) return std::move(bundle).error();
  if (bundle->signature() != Bundle::Signature::valid && !options.allow_unsigned) {
    return fail(Status::bad_model, path + (bundle->signature() == Bundle::Signature::absent
                                               ? ": the bundle is not signed"
                                               : ": the bundle's signature is not ours"));
  }
  auto classifier = std::make_shared<BundleClassifier>();
  classifier->bundle_ = *std::move(bundle);
  const Bundle& b = classifier->bundle_;
  auto manifest = parse_manifest(b.section("manifest"), path);
  if (!manifest) return std::move(manifest).error();
  classifier->manifest_ = *std::move(manifest);

  auto fasttext = FasttextModel::open(b.section("fasttext"));
  if (!fasttext) return fail(Status::bad_model, path + ": " + fasttext.error().message);
  auto linear = LinearModel::open(b.section("linear"));
  if (!linear) return fail(Status::bad_model, path + ": " + linear.error().message);
  classifier->fasttext_ = *std::move(fasttext);
  classifier->linear_ = *std::move(linear);

  const auto& labels = classifier->manifest_.labels;
  const auto& rows = classifier->fasttext_->labels();
  if (rows.size() != labels.size() || classifier->linear_->label_count() != labels.size()) {
    return fail(Status::bad_model, path + ": the heads and the manifest have different labels");
  }
  for (const std::string& label : labels) {
    const auto it = std::find(rows.begin(), rows.end(), label);
    if (it == rows.end()) {
      return fail(Status::bad_model, path + ": the fastText head lacks a label of the manifest");
    }
    classifier->fasttext_order_.push_back(static_cast<std::size_t>(it - rows.begin()));
  }
  classifier->id_ = classifier->manifest_.name + "@" + to_hex(b.digest()).substr(0, 16);
  return std::shared_ptr<const Classifier>(std::move(classifier));
}

void BundleClassifier::score(const ModelInput& input, Scores& out) const {
  const std::size_t n = manifest_.labels.size();
  out.fasttext.resize(n);
  out.linear.resize(n);
  out.joined.resize(n);
  std::vector<float>& rows = out.joined;  // scratch until the join
  fasttext_->score(input, rows);
  for (std::size_t i = 0; i < n; ++i) out.fasttext[i] = rows[fasttext_order_[i]];
  out.known = linear_->score(input, out.linear);
  join(manifest_.calibration, out.fasttext, out.linear, out.joined);
}

// A long message dilutes a bag of words, so each sentence speaks for itself too: the probability of
// a label is the mean of the whole text's and of the most decided sentence's.
void BundleClassifier::unite_sentences(const text::NormalizedText& redacted, Scores& scratch,
                                       std::vector<float>& probabilities,
                                       Classification& out) const {
  const std::vector<text::Range> sentences = text::sentences(redacted);
  if (sentences.size() < 2) return;
  std::vector<float> sum(probabilities.size(), 0.0F);
  float weight_sum = 0;
  std::size_t counted = 0;
  for (const text::Range& sentence : sentences) {
    if (counted == max_sentences) break;
    const ModelInput input = ModelInput::from(redacted, sentence.begin, sentence.end);
    if (input.words() < min_sentence_words) continue;
    ++counted;
    score(input, scratch);
    const std::size_t top = best_of(scratch.joined);
    const float confidence = scratch.joined[top];
    if (is_small_talk(manifest_.labels[top])) continue;
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += confidence * scratch.joined[i];
    weight_sum += confidence;
    if (confidence >= also_confidence) {
      const auto same = std::find_if(out.also.begin(), out.also.end(),
                                     [&](const Ranked& r) { return r.label == top; });
      if (same == out.also.end()) {
        out.also.push_back({static_cast<std::uint32_t>(top), confidence});
      } else {
        same->confidence = std::max(same->confidence, confidence);
      }
    }
  }
  if (weight_sum <= 0) return;
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    probabilities[i] = 0.5F * probabilities[i] + 0.5F * sum[i] / weight_sum;
  }
}

void BundleClassifier::apply_context(const Context& context, std::size_t words,
                                     std::vector<float>& probabilities) const {
  bool changed = false;
  const auto shift = [&](std::uint32_t label, float log_odds) {
    if (label >= probabilities.size()) return;
    probabilities[label] *= std::exp(log_odds);
    changed = true;
  };
  for (const PagePrior& prior : manifest_.priors) {
    if (prior.page != context.page) continue;
    for (const auto& [label, odds] : prior.log_odds) shift(label, odds);
  }
  if (context.pending < probabilities.size() && words <= bare_answer_words) {
    shift(context.pending, pending_log_odds);
  }
  if (!context.allow.empty()) {
    std::vector<float> allowed(probabilities.size(), 0.0F);
    for (const std::uint32_t label : context.allow) {
      if (label < allowed.size()) allowed[label] = probabilities[label];
    }
    probabilities.swap(allowed);
    changed = true;
  }
  for (const std::uint32_t label : context.deny) {
    if (label < probabilities.size()) probabilities[label] = 0;
    changed = true;
  }
  if (!changed) return;
  float sum = 0;
  for (const float p : probabilities) sum += p;
  if (sum <= 0) return;
  for (float& p : probabilities) p /= sum;
}

IntentReason BundleClassifier::reason_for(const Classification& c, const Context& context) const {
  const Calibration& limits = manifest_.calibration;
  const bool foreign = context.language != Language::unknown && context.language != Language::en &&
                       context.language != Language::es && context.language != Language::mixed;
  if (foreign) return IntentReason::language_unsupported;
  if (c.known_ratio < limits.min_known) return IntentReason::no_evidence;
  if (static_cast<std::int32_t>(c.label) == manifest_.out_of_scope)
    return IntentReason::out_of_scope;
  if (c.confidence < limits.min_confidence) return IntentReason::low_confidence;
  if (c.margin < limits.min_margin) return IntentReason::ambiguous;
  return IntentReason::ok;
}

Classification BundleClassifier::classify(const text::NormalizedText& redacted,
                                          const Context& context) const {
  Classification out;
  const ModelInput input = ModelInput::from(redacted);
  if (input.words() == 0) return out;  // blank, emoji, numbers: never a class

  Scores whole;
  score(input, whole);
  if (whole.known == 0) return out;
  out.known_ratio = static_cast<float>(whole.known) / static_cast<float>(input.size());
  out.agreed = best_of(whole.fasttext) == best_of(whole.linear);
  std::vector<float> probabilities = whole.joined;
  Scores scratch;
  unite_sentences(redacted, scratch, probabilities, out);
  apply_context(context, input.words(), probabilities);

  std::vector<std::uint32_t> order(probabilities.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::uint32_t>(i);
  const std::size_t kept = std::min(ranking_size, order.size());
  std::partial_sort(
      order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept), order.end(),
      [&](std::uint32_t a, std::uint32_t b) {
        return probabilities[a] != probabilities[b] ? probabilities[a] > probabilities[b] : a < b;
      });
  for (std::size_t i = 0; i < kept; ++i) out.ranking.push_back({order[i], probabilities[order[i]]});
  out.label = out.ranking[0].label;
  out.confidence = out.ranking[0].confidence;
  out.margin = kept > 1 ? out.confidence - out.ranking[1].confidence : out.confidence;
  std::erase_if(out.also, [&](const Ranked& r) { return r.label == out.label; });
  std::sort(out.also.begin(), out.also.end(),
            [](const Ranked& a, const Ranked& b) { return a.confidence > b.confidence; });
  out.reason = reason_for(out, context);
  return out;
}

}  // namespace

Result<std::shared_ptr<const Classifier>> Classifier::open(const std::string& path,
                                                           const OpenOptions& options) {
  return BundleClassifier::open(path, options);
}

}  // namespace careline::intent
