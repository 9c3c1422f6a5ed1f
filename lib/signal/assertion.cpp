#include "signal/assertion.h"

#include <algorithm>

namespace careline::signal {

Cues::Cues(const Lexicon& lexicon, const Words& words, const std::vector<Match>& matches)
    : words_(words) {
  for (const Match& m : matches) {
    const Rule& rule = lexicon.rules()[m.rule];
    if (rule.kind != RuleKind::cue_before && rule.kind != RuleKind::cue_after) continue;
    cues_.push_back({rule.cue, rule.kind == RuleKind::cue_before, rule.reach, m.begin, m.end});
  }
}

// A pseudo-cue covers a negator: "not only", "won't go away", "nada más que".
bool Cues::is_pseudo(const Cue& cue) const {
  return std::any_of(cues_.begin(), cues_.end(), [&](const Cue& other) {
    return other.kind == CueKind::pseudo && other.begin <= cue.begin && other.end >= cue.end;
  });
}

// "but", "pero", a new clause: what stands before does not govern what comes after.
bool Cues::has_break_between(std::uint32_t from, std::uint32_t to) const {
  return std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
    return cue.kind == CueKind::boundary && cue.begin >= from && cue.end <= to;
  });
}

bool Cues::governs(const Cue& cue, const Match& match) const {
  const auto& items = words_.items;
  if (items[cue.begin].sentence != items[match.begin].sentence) return false;
  // A cue inside the match is part of the symptom.
  if (cue.begin < match.end && cue.end > match.begin) return false;
  if (cue.before) {
    return cue.end <= match.begin && match.begin - cue.end <= cue.reach &&
           !has_break_between(cue.end, match.begin);
  }
  return cue.begin >= match.end && cue.begin - match.end <= cue.reach &&
         !has_break_between(match.end, cue.begin);
}

Assertion Cues::assertion_of(const Match& match, const Rule&) const {
  bool negated = false;
  bool historical = false;
  bool hypothetical = false;
  bool present = false;
  for (const Cue& cue : cues_) {
    if (cue.kind == CueKind::boundary || cue.kind == CueKind::pseudo || !governs(cue, match))
      continue;
    switch (cue.kind) {
      case CueKind::negation:
        negated = negated || !is_pseudo(cue);
        break;
      case CueKind::history:
        historical = historical || !is_pseudo(cue);
        break;
      case CueKind::hypothesis:
        hypothetical = hypothetical || !is_pseudo(cue);
        break;
      case CueKind::present:
        present = true;
        break;
      default:
        break;
    }
  }
  // A negation stands even beside "now" ("no chest pain now"); history and supposition do not.
  if (negated) return Assertion::negated;
  if (present) return Assertion::present;
  if (historical) return Assertion::historical;
  if (hypothetical) return Assertion::hypothetical;
  return Assertion::present;
}

Who Cues::who_of(const Match& match) const {
  // The nearest mention of a person decides, inside or before the match, in the same sentence
  // first.
  const auto sentence = words_.items[match.begin].sentence;
  Who who = Who::self;
  std::uint32_t nearest = 0;
  bool found = false;
  for (const Cue& cue : cues_) {
    if (cue.kind != CueKind::other && cue.kind != CueKind::self) continue;
    const std::uint32_t cue_sentence = words_.items[cue.begin].sentence;
    if (cue.begin >= match.end + 4 || cue_sentence > sentence || sentence - cue_sentence > 2)
      continue;
    const std::uint32_t at = cue.begin + 1;
    if (!found || at >= nearest) {
      nearest = at;
      who = cue.kind == CueKind::other ? Who::other : Who::self;
      found = true;
    }
  }
  return who;
}

}  // namespace careline::signal
