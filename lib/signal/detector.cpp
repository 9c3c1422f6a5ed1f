// Joins matches, assertion and suppression into at most one finding a signal.
#include <algorithm>
#include <array>
#include <bit>
#include <memory>
#include <mutex>
#include <utility>

#include "base/digest.h"
#include "base/mapped_file.h"
#include "signal/assertion.h"
#include "signal/lexicon.h"
#include "signal/matcher.h"
#include "signal/signal.h"

namespace careline::signal {
namespace {

// Read in this order; sets of a file may be used in the files after it.
constexpr std::array<const char*, 15> lexicon_files = {
    "sets.lex",         "spelling.lex",     "cues.en.lex",    "cues.es.lex",     "frames.lex",
    "emergency.en.lex", "emergency.es.lex", "crisis.en.lex",  "crisis.es.lex",   "threat.en.lex",
    "threat.es.lex",    "service.en.lex",   "service.es.lex", "clinical.en.lex", "clinical.es.lex"};

// Lends a scratch buffer to each call. One is kept for the next; calls at the same time get their
// own and never wait for each other.
class ScratchPool {
 public:
  std::unique_ptr<MatchScratch> take() {
    const std::unique_lock lock(mutex_, std::try_to_lock);
    if (lock && spare_ != nullptr) return std::move(spare_);
    return std::make_unique<MatchScratch>();
  }
  void give_back(std::unique_ptr<MatchScratch> scratch) {
    const std::unique_lock lock(mutex_, std::try_to_lock);
    if (lock) spare_ = std::move(scratch);
  }

 private:
  std::mutex mutex_;
  std::unique_ptr<MatchScratch> spare_;
};

class LexiconDetector final : public Detector {
 public:
  static Result<std::shared_ptr<const Detector>> open(const std::string& assets_dir) {
    auto detector = std::make_shared<LexiconDetector>();
    std::string all;
    for (const char* file : lexicon_files) {
      const std::string path = assets_dir + "/signals/" + file;
      auto source = read_file(path);
      if (!source) return std::move(source).error();
      if (auto added = detector->lexicon_.add(*source, path); !added)
        return std::move(added).error();
      all += *source;
    }
    detector->lexicon_.finish();
    detector->id_ = "signals@" + to_hex(blake2b(all)).substr(0, 16);
    return std::shared_ptr<const Detector>(std::move(detector));
  }

  Findings detect(const text::NormalizedText& text) const override;
  std::string_view family_name(std::uint16_t family) const override {
    return family < lexicon_.families().size() ? std::string_view(lexicon_.families()[family])
                                               : std::string_view();
  }
  std::string_view lexicon_id() const override { return id_; }

 private:
  Lexicon lexicon_;
  std::string id_;
  mutable ScratchPool scratch_;
};

struct Candidate {
  Match match;
  const Rule* rule = nullptr;
  Assertion assertion = Assertion::present;
};

std::size_t signal_of(const Rule& rule) {
  return static_cast<std::size_t>(std::countr_zero(rule.signals));
}

// Present outranks every other assertion, then the score, then what comes first.
bool outranks(const Candidate& a, const Candidate& b) {
  if (a.assertion != b.assertion) return a.assertion < b.assertion;
  if (a.rule->score != b.rule->score) return a.rule->score > b.rule->score;
  return a.match.begin < b.match.begin;
}

Finding finding_of(const Candidate& c, const Cues& cues, const Words& words,
                   const text::NormalizedText& text) {
  const auto& tokens = text.tokens();
  Finding finding;
  finding.signal = static_cast<Signal>(signal_of(*c.rule));
  finding.assertion = c.assertion;
  finding.who = cues.who_of(c.match, *c.rule);
  finding.score = c.rule->score;
  finding.family = c.rule->family;
  finding.evidence = {tokens[words.items[c.match.begin].token].original.begin,
                      tokens[words.items[c.match.end - 1].token].original.end};
  return finding;
}

// True if an idiom of the match's signal covers it. `matches` are sorted by first word and none is
// longer than a pattern, so that only the near ones need a look.
bool is_idiomatic(const Match& match, const Matches& matches, const Lexicon& lexicon) {
  const std::uint16_t signals = lexicon.rules()[match.rule].signals;
  const std::uint32_t from = match.begin > Lexicon::max_span ? match.begin - Lexicon::max_span : 0;
  auto it = std::lower_bound(matches.begin(), matches.end(), from,
                             [](const Match& m, std::uint32_t at) { return m.begin < at; });
  for (; it != matches.end() && it->begin <= match.begin; ++it) {
    const Rule& rule = lexicon.rules()[it->rule];
    if (rule.kind == RuleKind::idiom && (rule.signals & signals) != 0 && it->end >= match.end) {
      return true;
    }
  }
  return false;
}

// Per sentence, the signals that its administrative frames lower.
SecureVector<std::uint16_t> framed_signals(const Matches& matches, const Lexicon& lexicon,
                                           const Words& words) {
  SecureVector<std::uint16_t> framed(words.items.empty() ? 0 : words.items.back().sentence + 1);
  for (const Match& m : matches) {
    const Rule& rule = lexicon.rules()[m.rule];
    if (rule.kind != RuleKind::frame) continue;
    std::uint16_t& bits = framed[words.items[m.begin].sentence];
    bits = static_cast<std::uint16_t>(bits | rule.signals);
  }
  return framed;
}

Findings LexiconDetector::detect(const text::NormalizedText& text) const {
  const Words words = Words::from(text, lexicon_);
  std::unique_ptr<MatchScratch> scratch = scratch_.take();
  const Matches matches = find_matches(lexicon_, words, *scratch);
  scratch_.give_back(std::move(scratch));
  if (matches.empty()) return {};
  const Cues cues(lexicon_, words, matches);
  const auto framed = framed_signals(matches, lexicon_, words);

  // For each signal the best symptom and the best mere mention.
  std::array<Candidate, signal_count> symptoms;
  std::array<Candidate, signal_count> mentions;
  for (const Match& match : matches) {
    const Rule& rule = lexicon_.rules()[match.rule];
    if (rule.kind != RuleKind::raise || is_idiomatic(match, matches, lexicon_)) continue;
    Candidate c{match, &rule, cues.assertion_of(match, rule)};
    const std::uint16_t frames = framed[words.items[match.begin].sentence];
    if (rule.mention && c.assertion == Assertion::present && (frames & rule.signals) != 0) {
      c.assertion = Assertion::historical;
    }
    Candidate& best = (rule.mention ? mentions : symptoms)[signal_of(rule)];
    if (best.rule == nullptr || outranks(c, best)) best = c;
  }

  // A bare symptom is no question of judgement when the symptom is an emergency.
  const Candidate& emergency = symptoms[static_cast<std::size_t>(Signal::emergency_medical)];
  if (emergency.rule != nullptr && emergency.assertion == Assertion::present) {
    mentions[static_cast<std::size_t>(Signal::clinical_content)].rule = nullptr;
  }
  Findings out;
  for (std::size_t s = 0; s < signal_count; ++s) {
    const Candidate& symptom = symptoms[s];
    const Candidate& mention = mentions[s];
    if (symptom.rule == nullptr && mention.rule == nullptr) continue;
    const bool is_mention =
        symptom.rule == nullptr || (mention.rule != nullptr && outranks(mention, symptom));
    out.push_back(finding_of(is_mention ? mention : symptom, cues, words, text));
  }
  return out;
}

}  // namespace

Result<std::shared_ptr<const Detector>> Detector::open(const std::string& assets_dir) {
  return LexiconDetector::open(assets_dir);
}

}  // namespace careline::signal
