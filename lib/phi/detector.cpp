// Runs the recognisers over one document, resolves overlaps, updates the conversation's memory.
#include <utility>

#include "phi/memory.h"
#include "phi/recognizers.h"
#include "phi/resolver.h"
#include "phi/sequence_model.h"

namespace careline::phi {
namespace {

class DetectorImpl final : public Detector {
 public:
  explicit DetectorImpl(Gazetteer gazetteer)
      : gazetteer_(std::move(gazetteer)), model_(make_additive_model()) {}

  Spans detect(const text::NormalizedText& text, const Context& context,
               Memory* memory) const override {
    Document d(text, &gazetteer_, shared_lexicon(), context);
    MemoryState* state = memory != nullptr ? &memory->state() : nullptr;
    recognize_email(d);
    recognize_network(d);
    recognize_date(d, state);
    recognize_weekday(d);
    recognize_age(d, state);
    recognize_quantity(d);
    recognize_address(d, state);
    recognize_number(d, state);
    recognize_code(d, state);
    recognize_secret(d, state);
    recognize_facility(d);
    recognize_name(d, *model_, state);
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
  std::unique_ptr<const SequenceModel> model_;
};

}  // namespace

Result<std::shared_ptr<const Detector>> Detector::open(const std::string& assets_dir) {
  Result<Gazetteer> gazetteer = Gazetteer::open(assets_dir + "/phi/names.gaz");
  if (!gazetteer) return gazetteer.error();
  return std::shared_ptr<const Detector>(std::make_shared<DetectorImpl>(std::move(*gazetteer)));
}

}  // namespace careline::phi
