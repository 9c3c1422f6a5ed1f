// What the sequence model says joined with what the rules found. A stretch of tokens that are more
// likely PHI than the threshold of their most likely kind is a span; a rule's place or facility
// that the model is sure is none is dropped; any other rule's span stays, whatever the model says.
#include <algorithm>
#include <array>

#include "phi/recognizers.h"
#include "phi/sequence_model.h"

namespace careline::phi {
namespace {

// Below this probability of being PHI at all, averaged over its tokens, a rule's span is dropped.
constexpr float veto = 0.04F;

class SequenceSpans {
 public:
  SequenceSpans(Document& d, const WordEvidence& evidence, const SequenceModel& model)
      : d_(d),
        evidence_(evidence),
        model_(model),
        features_(d, evidence),
        marginals_(model.marginals(features_)) {}

  void join() {
    judge_rules();
    recall();
    std::uint32_t i = 0;
    while (i < d_.size()) {
      if (marginals_.outside(i)) {
        ++i;
        continue;
      }
      const SequenceKind kind = best(i);
      if (!inside(i, kind)) {
        ++i;
        continue;
      }
      std::uint32_t end = i + 1;
      while (end < d_.size() && goes_on(end, kind)) ++end;
      emit(i, end, kind);
      i = end;
    }
  }

 private:
  static std::size_t index(SequenceKind kind) { return static_cast<std::size_t>(kind); }
  float of(std::uint32_t i, SequenceKind kind) const { return marginals_.at(i).kind[index(kind)]; }
  float any(std::uint32_t i) const { return 1.0F - marginals_.at(i).outside; }

  SequenceKind best(std::uint32_t i) const {
    std::size_t k = 0;
    for (std::size_t other = 1; other < sequence_kind_count; ++other) {
      if (marginals_.at(i).kind[other] > marginals_.at(i).kind[k]) k = other;
    }
    // An employer is redacted by the strict profile only: in doubt it is a facility.
    if (k == index(SequenceKind::organization) &&
        of(i, SequenceKind::facility) > 0.4F * of(i, SequenceKind::organization))
      return SequenceKind::facility;
    return static_cast<SequenceKind>(k);
  }

  bool inside(std::uint32_t i, SequenceKind kind) const {
    return any(i) >= model_.threshold(kind) && !d_.claimed(i, claim_network);
  }

  bool goes_on(std::uint32_t i, SequenceKind kind) const {
    if (!inside(i, kind) || best(i) != kind || d_.is_newline(i)) return false;
    const TokenMarginals& m = marginals_.at(i);
    return m.begin[index(kind)] < 0.5F * m.kind[index(kind)];
  }

  // The word of a name without its possessive.
  std::uint64_t name_hash(std::uint32_t i) const {
    const std::string_view w = d_.word(i);
    return w.size() > 3 && w.ends_with("'s") ? word_hash(w.substr(0, w.size() - 2))
                                             : d_.facts(i).hash;
  }

  // A name that one place of the message shows without doubt is a name everywhere in it; an
  // everyday word is so only where it is written alike ("Dot is 81. dots bill" against "polka
  // dot").
  void recall() {
    constexpr std::size_t most = 64;
    SecureVector<std::uint64_t> sure;
    SecureVector<std::uint64_t> sure_words;
    std::array<std::uint64_t, 64> marks{};  // a bit for every hash in the two: most words have none
    const auto mark = [&](std::uint64_t hash) -> std::uint64_t& { return marks[hash >> 58U]; };
    const auto bit_of = [](std::uint64_t hash) { return std::uint64_t{1} << (hash >> 52U & 63U); };
    for (std::uint32_t i = 0; i < d_.size() && sure.size() < most && sure_words.size() < most;
         ++i) {
      if (marginals_.outside(i) || of(i, SequenceKind::name) < 0.9F || !d_.is_word(i) ||
          d_.length(i) < 3 ||
          d_.is_any(i, bit(WordClass::function_word) | bit(WordClass::name_particle)))
        continue;
      const WordFacts f = d_.facts(i).word;
      const bool common = f.english() >= 2 || f.spanish() >= 2;
      const std::uint64_t hash = name_hash(i);
      (common ? sure_words : sure).push_back(hash);
      mark(hash) |= bit_of(hash);
    }
    if (sure.empty() && sure_words.empty()) return;
    for (std::uint32_t i = 0; i < d_.size(); ++i) {
      if (!d_.is_word(i)) continue;
      const std::uint64_t hash = name_hash(i);
      if ((mark(hash) & bit_of(hash)) == 0 || any(i) >= 0.9F) continue;
      const bool known =
          std::find(sure.begin(), sure.end(), hash) != sure.end() ||
          (d_.token(i).capitalized && d_.casing() == Casing::mixed && !d_.sentence_start(i) &&
           std::find(sure_words.begin(), sure_words.end(), hash) != sure_words.end());
      if (!known || marginals_.at(i).outside < 0.2F) continue;
      TokenMarginals& m = marginals_.make(i);
      m = TokenMarginals();
      m.outside = 0.2F;
      m.kind[index(SequenceKind::name)] = 0.8F;
      m.begin[index(SequenceKind::name)] =
          i > 0 && of(i - 1, SequenceKind::name) > 0.5F ? 0.1F : 0.7F;
    }
  }

  void emit(std::uint32_t begin, std::uint32_t end, SequenceKind kind) {
    const auto bare = [&](std::uint32_t i) {
      return d_.is_newline(i) || d_.is_any_punct(i, ",;:!?()\"-") ||
             (d_.is_punct(i, '.') && !(i > 0 && d_.tight(i) && d_.length(i - 1) <= 3));
    };
    while (begin < end && bare(begin)) ++begin;
    while (end > begin && bare(end - 1)) --end;
    // A function word at the edge of a name must be likely to be part of it.
    const auto loose = [&](std::uint32_t i) {
      return kind == SequenceKind::name && any(i) < 0.6F && d_.is(i, WordClass::function_word) &&
             !d_.is(i, WordClass::name_particle) && !d_.token(i).capitalized;
    };
    while (begin < end && loose(begin)) ++begin;
    while (end > begin && loose(end - 1)) --end;
    // "la calle Robles 23": the article is not part of it.
    if (kind == SequenceKind::address && begin + 1 < end &&
        (d_.word(begin) == "la" || d_.word(begin) == "el") &&
        d_.is(begin + 1, WordClass::street_prefix))
      ++begin;
    if (begin == end || (kind == SequenceKind::city && state_or_country(begin, end))) return;
    float sum = 0;
    unsigned evidence = evidence_model;
    bool content = false;
    for (std::uint32_t i = begin; i < end; ++i) {
      sum += any(i);
      content = content || d_.is_word(i) || d_.is_mixed(i) || d_.is_number(i);
      if (d_.facts(i).word.is_name() || d_.facts(i).word.city() > 0) evidence |= evidence_gazetteer;
      if ((d_.facts(i).cue_flags & behind_name_cue) != 0) evidence |= evidence_cue;
    }
    if (!content) return;
    text::Range r = d_.range(begin, end);
    if (kind == SequenceKind::address && in_branch(r)) return;
    const std::string_view last = d_.word(end - 1);
    if (kind == SequenceKind::name && last.size() > 3 && last.ends_with("'s")) r.end -= 2;
    const float confidence = std::min(0.99F, sum / static_cast<float>(end - begin));
    const std::int32_t word = features_.evidence_of(begin);
    const PersonRole role = kind == SequenceKind::name && word >= 0
                                ? role_of(d_, evidence_, static_cast<std::size_t>(word))
                                : PersonRole::unknown;
    d_.add({r, phi_kind(kind), confidence, role, static_cast<std::uint16_t>(evidence)});
  }

  // "Mexico", "New Jersey": no place smaller than a state, whatever stands around it.
  bool state_or_country(std::uint32_t begin, std::uint32_t end) const {
    const WordFacts f = d_.gazetteer().find(d_.text().text_of(d_.range(begin, end)));
    return (f.country() || f.state()) && !(f.state() && f.city() > 0);
  }

  // "the Walgreens on Maple Street" is one facility, street included.
  bool in_branch(text::Range r) const {
    return std::any_of(branches_.begin(), branches_.end(),
                       [&](text::Range b) { return b.begin <= r.begin && r.end <= b.end; });
  }

  void judge_rules() {
    const auto is_ours = [](PhiKind k) {
      return k == PhiKind::city || k == PhiKind::address || k == PhiKind::facility ||
             k == PhiKind::organization;
    };
    std::vector<Candidate>& all = d_.candidates();
    for (const Candidate& c : all) {
      if (c.kind == PhiKind::facility && c.confidence >= 0.95F) branches_.push_back(c.range);
    }
    std::erase_if(all, [&](const Candidate& c) {
      if (!is_ours(c.kind) || (c.evidence & (evidence_memory | evidence_known_party)) != 0)
        return false;
      float sum = 0;
      unsigned n = 0;
      auto i = static_cast<std::uint32_t>(d_.text().token_at(c.range.begin));
      for (; i < d_.size() && d_.token(i).canonical.begin < c.range.end; ++i, ++n) sum += any(i);
      return n > 0 && sum < veto * static_cast<float>(n);
    });
  }

  Document& d_;
  const WordEvidence& evidence_;
  const SequenceModel& model_;
  std::vector<text::Range> branches_;  // facilities that the rules are sure of
  SequenceFeatures features_;
  SequenceMarginals marginals_;
};

}  // namespace

void recognize_sequence(Document& d, const WordEvidence& evidence, const SequenceModel& model) {
  SequenceSpans(d, evidence, model).join();
}

}  // namespace careline::phi
