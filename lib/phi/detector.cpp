// Runs the recognisers over one document, resolves overlaps, updates the conversation's memory.
#include <filesystem>
#include <optional>
#include <utility>

#include "phi/memory.h"
#include "phi/recognizers.h"
#include "phi/resolver.h"
#include "phi/sequence_model.h"
#include "phi/word_features.h"

namespace careline::phi {
namespace {

class DetectorImpl final : public Detector {
 public:
  DetectorImpl(Gazetteer gazetteer, std::optional<SequenceModel> sequence)
      : gazetteer_(std::move(gazetteer)),
        model_(make_additive_model()),
        sequence_(std::move(sequence)) {}

  bool has_sequence_model() const noexcept override { return sequence_.has_value(); }

  Spans detect(const text::NormalizedText& text, const Context& context,
               Memory* memory) const override {
    Document d(text, &gazetteer_, shared_lexicon(), context);
    MemoryState* state = memory != nullptr ? &memory->state() : nullptr;
    recognize_by_rules(d, state);
    const WordEvidence evidence = read_word_evidence(d, *model_, state);
    recognize_name(d, evidence, sequence_.has_value());
    if (sequence_) recognize_sequence(d, evidence, *sequence_);
    if (state != nullptr) {
      remember(d, *state);
      state->turn_done();
    }
    return resolve(text, d.candidates());
  }

 private:
  static void remember(const Document& d, MemoryState& state) {
    for (const Candidate& c : d.candidates()) {
      if ((c.kind != PhiKind::name && c.kind != PhiKind::city) || c.confidence < 0.8F) continue;
      for (std::size_t i = d.text().token_at(c.range.begin); i < d.size(); ++i) {
        const auto t = static_cast<std::uint32_t>(i);
        if (d.token(t).canonical.begin >= c.range.end) break;
        if (!d.is_word(t) || d.length(t) < 3 ||
            d.is_any(t, bit(WordClass::function_word) | bit(WordClass::name_particle)))
          continue;
        const WordFacts f = d.facts(t).word;
        const bool common = f.english() >= 2 || f.spanish() >= 2;
        std::string_view w = d.word(t);
        if (w.size() > 3 && w.ends_with("'s")) w.remove_suffix(2);
        state.remember(word_hash(w), c.kind, c.role, c.confidence, common);
      }
    }
  }

  Gazetteer gazetteer_;
  std::unique_ptr<const WordModel> model_;
  std::optional<SequenceModel> sequence_;
};

}  // namespace

void recognize_by_rules(Document& d, MemoryState* memory) {
  recognize_email(d);
  recognize_network(d);
  recognize_date(d, memory);
  recognize_weekday(d);
  recognize_age(d, memory);
  recognize_quantity(d);
  recognize_address(d, memory);
  recognize_number(d, memory);
  recognize_code(d, memory);
  recognize_secret(d, memory);
  recognize_facility(d);
}

Result<std::shared_ptr<const Detector>> Detector::open(const std::string& assets_dir) {
  Result<Gazetteer> gazetteer = Gazetteer::open(assets_dir + "/phi/names.gaz");
  if (!gazetteer) return gazetteer.error();
  std::optional<SequenceModel> sequence;
  const std::string path = assets_dir + "/models/phi.seq";
  std::error_code none;
  // Without the file rules alone find PHI, and has_sequence_model() says so; a file that is there
  // but cannot be trusted is an error.
  if (std::filesystem::exists(path, none)) {
    Result<SequenceModel> opened = SequenceModel::open(path);
    if (!opened) return opened.error();
    sequence = std::move(*opened);
  }
  return std::shared_ptr<const Detector>(
      std::make_shared<DetectorImpl>(std::move(*gazetteer), std::move(sequence)));
}

}  // namespace careline::phi
