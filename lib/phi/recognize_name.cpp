// Names of people and places by the word model alone: labels of words to spans, with the person's
// role.
#include <algorithm>

#include "phi/recognizers.h"
#include "phi/word_features.h"

namespace careline::phi {
namespace {

constexpr float name_threshold = 0.29F;
constexpr float place_threshold = 0.5F;

class NameSpans {
 public:
  NameSpans(Document& d, const WordEvidence& evidence, bool remembered_only)
      : d_(d),
        evidence_(evidence),
        remembered_only_(remembered_only),
        words_(evidence.words),
        marginals_(evidence.marginals) {}

  void spans() {
    std::size_t k = 0;
    while (k < words_.size()) {
      const Marginals& m = marginals_[k];
      // Undecided between a person and a place: PHI all the same.
      const bool either = m.name + m.place >= 0.58F;
      if ((m.name >= name_threshold || either) && m.name >= m.place) {
        std::size_t e = k + 1;
        float best = m.name;
        bool known = words_[k].has(Feature::known_name);
        bool seen = words_[k].has(Feature::seen_name);
        while (e < words_.size() && marginals_[e].name >= name_threshold &&
               marginals_[e].name >= marginals_[e].place && words_[e].gap != Gap::apart &&
               (words_[e].gap != Gap::comma || words_[e].has(Feature::given_last)) &&
               marginals_[e].name_begin < 0.6F * marginals_[e].name) {
          best = std::max(best, marginals_[e].name);
          known = known || words_[e].has(Feature::known_name);
          seen = seen || words_[e].has(Feature::seen_name);
          ++e;
        }
        emit_name(k, e, best, known, seen);
        k = e;
      } else if (m.place >= place_threshold || either) {
        std::size_t e = k + 1;
        float best = m.place;
        while (e < words_.size() && marginals_[e].place >= place_threshold &&
               marginals_[e].place_begin < 0.5F &&
               (words_[e].gap == Gap::blank || words_[e].gap == Gap::hyphen ||
                words_[e].gap == Gap::dot)) {
          best = std::max(best, marginals_[e].place);
          ++e;
        }
        std::uint32_t end = words_[e - 1].token + 1;
        if (words_[e - 1].has(Feature::before_county) && d_.is_word(end)) ++end;
        d_.add(words_[k].token, end, PhiKind::city, best, evidence_model | evidence_gazetteer);
        k = e;
      } else {
        ++k;
      }
    }
  }

 private:
  void emit_name(std::size_t k, std::size_t e, float confidence, bool known, bool seen) {
    // A particle or suffix alone is no name.
    while (e > k && words_[e - 1].has(Feature::particle) &&
           (!words_[e - 1].word.is_name() || !d_.token(words_[e - 1].token).capitalized))
      --e;
    if (e == k || (remembered_only_ && !known && !seen)) return;
    if (e == k + 1 && words_[k].has(Feature::initial) && !words_[k].has(Feature::after_title) &&
        !words_[k].has(Feature::after_field) && !words_[k].has(Feature::after_name_cue))
      return;
    text::Range r = d_.range(words_[k].token, words_[e - 1].token + 1);
    const std::string_view last = d_.word(words_[e - 1].token);
    if (last.size() > 3 && last.ends_with("'s")) r.end -= 2;
    // "J." keeps its dot inside a name, not at its end.
    unsigned evidence = evidence_model;
    for (std::size_t j = k; j < e; ++j) {
      if (words_[j].word.is_name()) evidence |= evidence_gazetteer;
      if (words_[j].has(Feature::after_title) || words_[j].has(Feature::after_name_cue) ||
          words_[j].has(Feature::after_field))
        evidence |= evidence_cue;
    }
    if (known) evidence |= evidence_known_party;
    if (seen) evidence |= evidence_memory;
    d_.add({r, PhiKind::name, known ? std::max(confidence, 0.97F) : confidence,
            role_of(d_, evidence_, k), static_cast<std::uint16_t>(evidence)});
  }
  Document& d_;
  const WordEvidence& evidence_;
  const bool remembered_only_;
  const SecureVector<WordFeatures>& words_;
  const std::vector<Marginals>& marginals_;
};

}  // namespace

PersonRole role_of(const Document& d, const WordEvidence& evidence, std::size_t k) {
  const WordFeatures& w = evidence.words[k];
  bool colon = false;
  const std::uint32_t p = content_before(d, w.token, colon);
  if (w.has(Feature::before_credential)) return PersonRole::provider;
  if (p < d.size()) {
    const std::string_view t = d.word(p);
    if (t == "dr" || t == "dra" || t == "doctor" || t == "doctora" || t == "nurse" || t == "doc" ||
        d.is(p, WordClass::job)) {
      return t == "patient" || t == "paciente" ? PersonRole::patient : PersonRole::provider;
    }
    if (d.is(p, WordClass::kin)) return PersonRole::relative;
    if (t == "patient" || t == "paciente") return PersonRole::patient;
  }
  if (w.has(Feature::after_name_cue) && d.context().speaker == Speaker::patient)
    return PersonRole::patient;
  return PersonRole::unknown;
}

WordEvidence read_word_evidence(Document& d, const WordModel& model, const MemoryState* memory) {
  WordEvidence evidence;
  evidence.words = read_words(d, memory, recognize_spelled_name(d));
  evidence.marginals.resize(evidence.words.size());
  model.marginals(evidence.words, evidence.marginals);
  return evidence;
}

void recognize_name(Document& d, const WordEvidence& evidence, bool remembered_only) {
  NameSpans(d, evidence, remembered_only).spans();
}

}  // namespace careline::phi
