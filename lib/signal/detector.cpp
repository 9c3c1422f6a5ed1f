// Joins matches, assertion and suppression into at most one finding a signal.
#include <algorithm>
#include <array>
#include <optional>

#include "base/digest.h"
#include "base/mapped_file.h"
#include "signal/assertion.h"
#include "signal/lexicon.h"
#include "signal/matcher.h"
#include "signal/signal.h"

namespace careline::signal {
namespace {

// Read in this order; sets of cues.lex may be used in the files after it.
constexpr std::array<const char*, 9> lexicon_files = {
    "cues.lex",      "frames.lex",     "emergency.en.lex", "emergency.es.lex", "crisis.en.lex",
    "crisis.es.lex", "service.en.lex", "service.es.lex",   "clinical.lex"};

bool contains(const Match& outer, const Match& inner) {
  return outer.begin <= inner.begin && outer.end >= inner.end;
}

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
};

struct Candidate {
  Match match;
  const Rule* rule;
  Assertion assertion;
};

// Present outranks every other assertion, then the score, then what comes first.
bool outranks(const Candidate& a, const Candidate& b) {
  if (a.assertion != b.assertion) return a.assertion < b.assertion;
  if (a.rule->score != b.rule->score) return a.rule->score > b.rule->score;
  return a.match.begin < b.match.begin;
}

// Signals that administrative frames of this message suppress, and where.
bool is_framed(const Candidate& c, const std::vector<Match>& matches, const Lexicon& lexicon,
               const Words& words) {
  return std::any_of(matches.begin(), matches.end(), [&](const Match& m) {
    const Rule& rule = lexicon.rules()[m.rule];
    return rule.kind == RuleKind::frame && (rule.signals & c.rule->signals) != 0 &&
           words.items[m.begin].sentence == words.items[c.match.begin].sentence;
  });
}

Findings LexiconDetector::detect(const text::NormalizedText& text) const {
  const Words words = Words::from(text, lexicon_);
  const std::vector<Match> matches = find_matches(lexicon_, words);
  const Cues cues(lexicon_, words, matches);
  std::array<std::optional<Candidate>, signal_count> best;
  std::array<bool, signal_count> symptom{};  // a present symptom, not a mere mention

  std::vector<Candidate> candidates;
  for (const Match& match : matches) {
    const Rule& rule = lexicon_.rules()[match.rule];
    if (rule.kind != RuleKind::raise) continue;
    const bool idiomatic = std::any_of(matches.begin(), matches.end(), [&](const Match& m) {
      const Rule& r = lexicon_.rules()[m.rule];
      return r.kind == RuleKind::idiom && (r.signals & rule.signals) != 0 && contains(m, match);
    });
    if (idiomatic) continue;
    const Candidate c{match, &rule, cues.assertion_of(match, rule)};
    candidates.push_back(c);
    if (!rule.mention && c.assertion == Assertion::present) {
      for (std::size_t s = 0; s < signal_count; ++s) {
        if ((rule.signals >> s & 1U) != 0) symptom[s] = true;
      }
    }
  }
  for (Candidate& c : candidates) {
    const auto s = static_cast<std::size_t>(__builtin_ctz(c.rule->signals));
    // Administrative talk lowers a mention to the past, unless a symptom is there as well.
    if (c.rule->mention && !symptom[s] && c.assertion == Assertion::present &&
        is_framed(c, matches, lexicon_, words)) {
      c.assertion = Assertion::historical;
    }
    if (!best[s] || outranks(c, *best[s])) best[s] = c;
  }

  Findings out;
  for (std::size_t s = 0; s < signal_count; ++s) {
    if (!best[s]) continue;
    const Candidate& c = *best[s];
    Finding finding;
    finding.signal = static_cast<Signal>(s);
    finding.assertion = c.assertion;
    finding.who = cues.who_of(c.match);
    finding.score = c.rule->score;
    finding.family = c.rule->family;
    const auto& tokens = text.tokens();
    finding.evidence = {tokens[words.items[c.match.begin].token].original.begin,
                        tokens[words.items[c.match.end - 1].token].original.end};
    out.push_back(finding);
  }
  return out;
}

}  // namespace

Result<std::shared_ptr<const Detector>> Detector::open(const std::string& assets_dir) {
  return LexiconDetector::open(assets_dir);
}

}  // namespace careline::signal
