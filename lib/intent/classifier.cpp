// A classifier over one bundle: opens its sections and classifies single messages.
#include <algorithm>
#include <cstring>

#include "intent/bundle.h"
#include "intent/decision.h"
#include "intent/ensemble.h"
#include "intent/fasttext_model.h"
#include "intent/intent.h"
#include "intent/learned_signals.h"
#include "intent/linear_model.h"
#include "intent/manifest.h"
#include "intent/signing_key.h"
#include "intent/word_vectors.h"

namespace careline::intent {
namespace {

class BundleClassifier final : public Classifier {
 public:
  static Result<std::shared_ptr<const Classifier>> open(const std::string& path,
                                                        const OpenOptions& options);

  Classification classify(const text::NormalizedText& redacted,
                          const Context& context) const override;
  std::span<const std::string> labels() const override { return manifest_.labels; }
  bool reads_signals() const override { return !manifest_.signals.empty(); }
  std::string_view model_id() const override { return id_; }
  std::string_view manifest_json() const override { return bundle_.section("manifest"); }

 private:
  Result<void> read_sections(const std::string& path);

  Bundle bundle_;
  Manifest manifest_;
  std::unique_ptr<WordVectors> vectors_;
  std::unique_ptr<FasttextModel> fasttext_;
  std::unique_ptr<LinearModel> linear_;
  std::unique_ptr<Ensemble> ensemble_;
  std::unique_ptr<Joiner> joiner_;
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
  // A signature that does not verify is never the same as none: somebody changed the file or signed
  // it with another key.
  if (bundle->signature() == Bundle::Signature::invalid) {
    return fail(Status::bad_model, path + ": the signature was not made with the expected key");
  }
  if (bundle->signature() == Bundle::Signature::absent && !options.allow_unsigned) {
    return fail(Status::bad_model, path + ": the bundle is not signed");
  }
  auto classifier = std::make_shared<BundleClassifier>();
  classifier->bundle_ = *std::move(bundle);
  if (auto done = classifier->read_sections(path); !done) return std::move(done).error();
  return std::shared_ptr<const Classifier>(std::move(classifier));
}

Result<void> BundleClassifier::read_sections(const std::string& path) {
  const auto broken = [&](const char* section, Error error) {
    // Offsets inside a section become offsets of the file.
    const std::string_view content = bundle_.section(section);
    if (error.offset >= 0) error.offset += static_cast<std::int64_t>(bundle_.offset_of(content));
    error.message = path + ": " + error.message;
    return error;
  };
  auto manifest = parse_manifest(bundle_.section("manifest"), path);
  if (!manifest) return std::move(manifest).error();
  manifest_ = *std::move(manifest);
  if (const std::string_view section = bundle_.section("vectors"); !section.empty()) {
    auto vectors = WordVectors::open(section);
    if (!vectors) return broken("vectors", std::move(vectors).error());
    vectors_ = *std::move(vectors);
  }
  auto fasttext = FasttextModel::open(bundle_.section("fasttext"));
  if (!fasttext) return broken("fasttext", std::move(fasttext).error());
  fasttext_ = *std::move(fasttext);
  auto linear = LinearModel::open(bundle_.section("linear"), vectors_.get());
  if (!linear) return broken("linear", std::move(linear).error());
  linear_ = *std::move(linear);

  const auto& labels = manifest_.labels;
  const auto& rows = fasttext_->labels();
  if (rows.size() != labels.size() ||
      linear_->label_count() != labels.size() + manifest_.signals.size()) {
    return fail(Status::bad_model,
                path + ": the heads and the manifest have different labels or signals");
  }
  for (const std::string& label : labels) {
    if (std::find(rows.begin(), rows.end(), label) == rows.end()) {
      return fail(Status::bad_model, path + ": the fastText head lacks a label of the manifest");
    }
  }
  ensemble_ = std::make_unique<Ensemble>(*fasttext_, *linear_, labels);
  joiner_ = std::make_unique<Joiner>(labels);
  id_ = manifest_.name + "@" + to_hex(bundle_.digest()).substr(0, 16);
  return {};
}

Classification BundleClassifier::classify(const text::NormalizedText& redacted,
                                          const Context& context) const {
  const ModelInput input = ModelInput::from(redacted);
  if (!has_content(manifest_, context, input)) return {};
  Ensemble::Work work;
  PartScores scores;
  ensemble_->score(input, sentence_parts(redacted, input), work, scores);
  Joined joined;
  joiner_->join(manifest_.calibration, scores, joined);
  Classification out =
      decide(manifest_, context, input, ensemble_->known_ratio(input, work), joined);
  // Context, abstention and language limit intents, never a signal.
  raise_learned(manifest_.signals, scores, out.signals);
  return out;
}

}  // namespace

Result<std::shared_ptr<const Classifier>> Classifier::open(const std::string& path,
                                                           const OpenOptions& options) {
  return BundleClassifier::open(path, options);
}

}  // namespace careline::intent
